/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fuzz-procurement.c: bytes drawn into entries, asked of the rules and taken in.
 *
 * The first byte says whether the rules are kept. If so, what they let through
 * has an effect and the results stand a second computation; if not, every
 * entry is taken in, as from a record that this program did not make, and
 * nothing may break.
 */
#include "core/eh-guide.h"
#include "core/eh-recheck.h"
#include "core/eh-results.h"
#include "support/eh-test-dump.h"
#include "support/eh-test-random.h"
#include "support/eh-test.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

#define MAX_ENTRIES 300

typedef struct
{
  const guint8 *p;
  const guint8 *end;
} Bytes;

static guint32
draw_cb (gpointer data, guint32 below)
{
  Bytes *bytes = data;
  guint32 number = 0;

  /* As few bytes as the range needs, so that small inputs say much. */
  for (guint32 range = below - 1; range > 0; range >>= 8)
    number = (number << 8) | (bytes->p < bytes->end ? *bytes->p++ : 0);

  return number % below;
}

static void
take_entry (EhTestBook *book, Bytes *bytes, gboolean is_ruled)
{
  EhKind kind = (EhKind) draw_cb (bytes, EH_N_KINDS);
  g_autoptr (EhBody) body = eh_test_random_body_new (kind, draw_cb, bytes);
  g_autoptr (EhEntry) entry = eh_test_book_make_entry (book, body);
  g_autoptr (GError) error = NULL;
  gboolean is_accepted = eh_procurement_check (book->procurement, entry, &error);

  g_assert_true (is_accepted == (error == NULL));
  if (is_ruled && is_accepted)
    g_assert_true (eh_procurement_apply (book->procurement, entry));
  else if (!is_ruled)
    eh_procurement_apply (book->procurement, entry);
}

/* The guide looks at everything there is. */
static void
read_guide (const EhProcurement *procurement, const EhResults *results)
{
  g_autoptr (EhGuide) guide = eh_guide_new (procurement, results);

  for (guint i = 0; i < eh_guide_get_n_points (guide); i++)
    {
      const EhGuidePoint *point = eh_guide_get_point (guide, i);
      g_autofree char *text = eh_guide_fill (point->text, point);

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

/* Whatever keeps a result open, the guide says what must be done about it. */
static void
look_for_gap (const EhProcurement *procurement, const EhResults *results)
{
  g_autoptr (EhGuide) guide = eh_guide_new (procurement, results);
  guint n_must = 0;

  for (int stage = 0; stage < EH_N_STAGES; stage++)
    n_must += eh_guide_count (guide, (EhStage) stage, EH_SEVERITY_MUST);
  for (guint i = 0; i < eh_results_get_n_lots (results); i++)
    g_assert_true (eh_results_get_lot (results, i)->incomplete[0] == NULL || n_must > 0);
}

static void
look_at (const EhProcurement *procurement, gboolean is_ruled)
{
  g_autoptr (EhProcurement) copy = eh_procurement_copy (procurement);
  g_autofree char *dump = eh_test_dump (procurement);
  g_autofree char *copied = eh_test_dump (copy);
  g_autoptr (EhResults) results = eh_results_new (procurement);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (copied, ==, dump);
  read_guide (procurement, results);
  eh_recheck (procurement, results, NULL, &error);
  if (is_ruled)
    {
      g_assert_no_error (error);
      look_for_gap (procurement, results);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  Bytes bytes = { data, data + size };
  gboolean is_ruled = draw_cb (&bytes, 2) == 0;
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();

  for (guint i = 0; i < MAX_ENTRIES && bytes.p < bytes.end; i++)
    take_entry (book, &bytes, is_ruled);
  look_at (book->procurement, is_ruled);

  return 0;
}

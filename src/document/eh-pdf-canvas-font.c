/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-canvas-font.c: embedded fonts, and text in them.
 *
 * libharu loads a font, makes its subset and writes it. Text goes into the
 * page's stream from here: libharu's own call looks each character up twice,
 * in a list, which is most of the time it takes for a page. A character's
 * code is its Unicode code point, as libharu's UTF-8 encoding has it.
 */
#include "document/eh-pdf-canvas-private.h"

/* What says that a character's code is its Unicode code point. libharu writes
 * a stream for that which is none by the PDF specification (it has ranges of
 * character ids in place of ranges of code points), and readers complain.
 */
static void
replace_to_unicode (EhPdfCanvas *self, HPDF_Font font)
{
  HPDF_Dict map = self->to_unicode;

  if (map == NULL)
    {
      map = HPDF_DictStream_New (self->pdf->mmgr, self->pdf->xref);
      if (map == NULL)
        return;
      map->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
      HPDF_Stream_WriteStr (map->stream,
                            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                            "/CMapName /Evenhand-UCS2 def\n/CMapType 2 def\n"
                            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 "
                            ">> def\n1 begincodespacerange\n<0000> <FFFF>\n"
                            "endcodespacerange\n");
      /* A range has one upper byte, and a block at most a hundred ranges. */
      for (guint i = 0; i < 256; i++)
        {
          if (i % 64 == 0)
            HPDF_Stream_WriteStr (map->stream, "64 beginbfrange\n");
          g_string_printf (self->scratch, "<%02X00> <%02XFF> <%02X00>\n", i, i, i);
          HPDF_Stream_WriteStr (map->stream, self->scratch->str);
          if (i % 64 == 63)
            HPDF_Stream_WriteStr (map->stream, "endbfrange\n");
        }
      HPDF_Stream_WriteStr (map->stream,
                            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
      self->to_unicode = map;
    }

  HPDF_Dict_Add (font, "ToUnicode", map);
}

/* Fonts are embedded when the first text is set in them; what is never used
 * is not in the file. NULL after an error.
 */
static EhPdfFont *
get_embedded (EhPdfCanvas *self, EhFont *font)
{
  EhPdfFont *embedded = g_hash_table_lookup (self->embedded, font);
  HPDF_Font loaded;
  const char *name;

  if (embedded != NULL || self->status != HPDF_OK)
    return embedded;

  if (eh_font_get_index (font) > 0)
    name = HPDF_LoadTTFontFromFile2 (self->pdf, eh_font_get_path (font), eh_font_get_index (font),
                                     HPDF_TRUE);
  else
    name = HPDF_LoadTTFontFromFile (self->pdf, eh_font_get_path (font), HPDF_TRUE);
  if (name == NULL)
    return NULL;
  loaded = HPDF_GetFont (self->pdf, name, "UTF-8");
  if (loaded == NULL)
    return NULL;

  replace_to_unicode (self, loaded);
  embedded = g_new0 (EhPdfFont, 1);
  embedded->font = loaded;
  g_hash_table_insert (self->embedded, font, embedded);

  return embedded;
}

/* Sets what the next text is set in. FALSE after an error. */
gboolean
eh_pdf_canvas_set_font (EhPdfCanvas *self, EhFont *font, double size)
{
  if (self->font == font && self->font_size <= size && self->font_size >= size)
    return TRUE;

  self->pdf_font = get_embedded (self, font);
  if (self->pdf_font == NULL)
    return FALSE;

  HPDF_Page_SetFontAndSize (self->page, self->pdf_font->font, (HPDF_REAL) size);
  self->font = font;
  self->font_size = size;

  return TRUE;
}

/* Writes PDF operators into the page, after what libharu has written. */
void
eh_pdf_canvas_write (EhPdfCanvas *self, const GString *operators)
{
  HPDF_PageAttr attributes = self->page->attr;

  if (self->status == HPDF_OK)
    HPDF_Stream_Write (attributes->stream, (const HPDF_BYTE *) operators->str,
                       (HPDF_UINT) operators->len);
}

/* The subset has the glyphs whose width libharu was asked for. */
static void
mark_used (EhPdfFont *font, gunichar c)
{
  guint8 bit = (guint8) (1 << c % 8);

  if (font->used[c / 8] & bit)
    return;

  font->used[c / 8] |= bit;
  HPDF_Font_GetUnicodeWidth (font->font, (HPDF_UNICODE) c);
}

/* Shows text, all of it characters of the font that was set, with its origin
 * moved by (@dx, @dy) from that of the one before in the same text object.
 */
void
eh_pdf_canvas_show_text (EhPdfCanvas *self, const char *text, gsize length, double dx, double dy)
{
  static const char digits[] = "0123456789ABCDEF";
  char *p;

  HPDF_Page_MoveTextPos (self->page, (HPDF_REAL) dx, (HPDF_REAL) dy);

  /* At most four digits for each byte. */
  g_string_set_size (self->scratch, 4 * length + 8);
  p = self->scratch->str;
  *p++ = '<';
  for (const char *q = text; q < text + length; q = g_utf8_next_char (q))
    {
      gunichar c = (guchar) *q < 0x80 ? (guchar) *q : g_utf8_get_char (q);

      mark_used (self->pdf_font, c);
      *p++ = digits[c >> 12 & 0xf];
      *p++ = digits[c >> 8 & 0xf];
      *p++ = digits[c >> 4 & 0xf];
      *p++ = digits[c & 0xf];
    }
  g_string_set_size (self->scratch, (gsize) (p - self->scratch->str));
  g_string_append (self->scratch, "> Tj\n");
  eh_pdf_canvas_write (self, self->scratch);
}

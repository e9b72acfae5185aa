/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-exchange-refused.c: what is wrong with a file, in one sentence with
 * the place.
 */
#include <string.h>

#include "exchange/eh-exchange-reader.h"

/* A file with something of everything; each case changes one thing in it. */
static const char good[] =
    "{ \"format\": \"evenhand-exchange/1\",\n"
    "  \"procurement\": { \"title\": \"Eye service\", \"reference\": \"E1\", \"buyer\": \"ICB\",\n"
    "    \"regime\": \"psr-competitive\", \"currency\": \"GBP\", \"decimals\": 2,\n"
    "    \"estimated_value\": \"1000000.00\", \"summary\": \"Two\\nlines\" },\n"
    "  \"lots\": [ { \"id\": \"north\", \"title\": \"North\" }, { \"id\": \"south\", \"title\": "
    "\"South\" } ],\n"
    "  \"scales\": [ { \"id\": \"s4\", \"title\": \"0 to 4\", \"points\": [\n"
    "    { \"score\": \"0\", \"label\": \"None\", \"descriptor\": \"Nothing\" },\n"
    "    { \"score\": 4, \"label\": \"All\", \"descriptor\": \"All\", \"percent\": \"95\" } ] } "
    "],\n"
    "  \"members\": [ { \"id\": \"ann\", \"name\": \"Ann\", \"roles\": [ \"chair\", \"evaluator\" "
    "] },\n"
    "    { \"id\": \"bob\", \"name\": \"Bob\", \"roles\": [ \"observer\" ], \"voting\": false } "
    "],\n"
    "  \"evidence\": [ { \"id\": \"e1\", \"title\": \"Walks\", \"type\": \"story\",\n"
    "    \"cycle_stage\": \"identify\", \"says\": \"Signs are hard to read\" } ],\n"
    "  \"criteria\": [\n"
    "    { \"id\": \"q\", \"title\": \"Quality\", \"kind\": \"group\", \"weight\": \"60\", "
    "\"children\": [\n"
    "      { \"id\": \"q1\", \"title\": \"Access\", \"kind\": \"scored\", \"weight\": \"60.00\",\n"
    "        \"scale\": \"s4\", \"threshold\": \"0\", \"method\": \"consensus\", "
    "\"scorers\": [ \"ann\" ],\n"
    "        \"key_criteria\": [ \"access\" ], \"evidence\": [ \"e1\" ] } ] },\n"
    "    { \"id\": \"p\", \"title\": \"Price\", \"kind\": \"price\", \"weight\": 40,\n"
    "      \"price\": { \"formula\": \"lowest-over-price\" } },\n"
    "    { \"id\": \"pf\", \"title\": \"Insured\", \"kind\": \"pass-fail\" } ],\n"
    "  \"tenders\": [ { \"id\": \"t1\", \"bidder\": { \"name\": \"One\", \"kind\": \"vcse\" }, "
    "\"lot\": \"north\",\n"
    "    \"price\": \"100.50\", \"pass_fail\": { \"pf\": true }, \"pass_fail_reasons\": { \"pf\": "
    "\"Seen\" } } ],\n"
    "  \"scores\": [ { \"member\": \"ann\", \"tender\": \"t1\", \"criterion\": \"q1\", \"score\": "
    "\"4\" } ],\n"
    "  \"consensus\": [ { \"tender\": \"t1\", \"criterion\": \"q1\", \"score\": \"4\", \"reason\": "
    "\"p. 3\" } ],\n"
    "  \"marks\": [ { \"tender\": \"t1\", \"criterion\": \"p\", \"marks\": \"40\" } ] }\n";

typedef struct
{
  const char *name;
  /* The first occurrence of this becomes that. */
  const char *from;
  const char *to;
  EhExchangeError code;
  const char *message;
} Case;

#define SYNTAX EH_EXCHANGE_ERROR_SYNTAX
#define FORMAT EH_EXCHANGE_ERROR_FORMAT
#define VALUE EH_EXCHANGE_ERROR_VALUE
#define RULE EH_EXCHANGE_ERROR_RULE

static const Case cases[] = {
  { "not-json", "{ \"format\"", "PK", SYNTAX, "line 1, column 2: it is not JSON" },
  { "cut", "\"marks\": \"40\" } ] }\n", "\"mar", SYNTAX,
    "line 25, column 53: the file ends in the middle of a value" },
  { "trailing-comma", "\"North\" }", "\"North\", }", SYNTAX, "line 5, column 48: it is not JSON" },
  { "after-the-end", "\"marks\": \"40\" } ] }\n", "\"marks\": \"40\" } ] } x", SYNTAX,
    "line 25, column 70: something follows the end of the JSON object" },
  { "duplicate-key", "\"title\": \"North\"", "\"title\": \"North\", \"id\": \"n\"", SYNTAX,
    "line 5, column 51: a key stands in the same object twice" },
  { "bad-utf8", "Eye service", "Eye \xff", SYNTAX, "line 2, column 33: it is not valid UTF-8" },
  { "nul", "Eye service", "Eye \\u0000", SYNTAX,
    "line 2, column 40: a text cannot contain the character U+0000" },
  { "lone-surrogate", "Eye service", "Eye \\ud800", SYNTAX, "line 2, column 40: it is not JSON" },
  { "huge-number", "\"weight\": 40", "\"weight\": 1e400", SYNTAX,
    "line 18, column 67: the number is too large" },
  { "huge-integer", "\"weight\": 40", "\"weight\": 99999999999999999999", SYNTAX,
    "line 18, column 82: the number is too large" },
  { "single-quotes", "\"North\"", "'North'", SYNTAX, "line 5, column 39: it is not JSON" },
  { "no-format", "\"format\": \"evenhand-exchange/1\",\n", "", FORMAT,
    "format: it is missing; an exchange file says “evenhand-exchange/1”" },
  { "other-format", "evenhand-exchange/1", "evenhand-exchange/2", FORMAT,
    "format: “evenhand-exchange/2” is not “evenhand-exchange/1”, the one that this version reads" },
  { "format-type", "\"evenhand-exchange/1\"", "1", FORMAT,
    "format: it must be the text “evenhand-exchange/1”" },
  { "timetable-type", "\"lots\"", "\"timetable\": {}, \"lots\"", VALUE,
    "timetable: it must be a list, not an object" },
  { "timetable-day", "\"lots\"",
    "\"timetable\": [ { \"id\": \"a\", \"step\": \"decision\", \"date\": \"2026-02-29\" } ], "
    "\"lots\"",
    VALUE, "timetable[0].date: it is not a day, such as 2026-03-31" },
  { "timetable-step", "\"lots\"",
    "\"timetable\": [ { \"id\": \"a\", \"step\": \"party\", \"date\": \"2026-02-28\" } ], "
    "\"lots\"",
    VALUE,
    "timetable[0].step: “party” is not one of notice-published, clarifications-close, tenders-due, "
    "scoring-complete, moderation, decision, standstill-ends, contract-signed, service-starts, "
    "contract-ends or other" },
  { "timetable-title", "\"lots\"",
    "\"timetable\": [ { \"id\": \"a\", \"step\": \"other\", \"date\": \"2026-02-28\" } ], "
    "\"lots\"",
    RULE, "timetable[0].title: a step that is none of the usual ones needs it" },
  { "exclusion-type", "\"price\": \"100.50\"", "\"exclusion\": true", VALUE,
    "tenders[0].exclusion: it must be an object, not true or false" },
  { "exclusion-reason", "\"price\": \"100.50\"", "\"exclusion\": { \"ground\": \"late\" }", VALUE,
    "tenders[0].exclusion.reason: it is missing" },
  { "exclusion-ground", "\"price\": \"100.50\"",
    "\"exclusion\": { \"ground\": \"bad\", \"reason\": \"R\" }", VALUE,
    "tenders[0].exclusion.ground: “bad” is not one of late, withdrawn, excluded or non-compliant" },
  { "unknown-key", "\"lots\"", "\"lotts\"", VALUE, "lotts: there is no such key" },
  { "unknown-key-strange", "\"lots\"", "\"lots \\n[]\"", VALUE,
    "[\"lots �[]\"]: there is no such key" },
  { "unknown-key-deep", "\"kind\": \"group\"", "\"colour\": \"red\", \"kind\": \"group\"", VALUE,
    "criteria[0].colour: there is no such key" },
  { "no-procurement", "\"procurement\": {", "\"results\": {", VALUE, "procurement: it is missing" },
  { "procurement-type", "\"procurement\": {", "\"procurement\": [], \"results\": {", VALUE,
    "procurement: it must be an object, not a list" },
  { "missing-title", "\"title\": \"Eye service\", ", "", VALUE,
    "procurement.title: it is missing" },
  { "title-type", "\"Eye service\"", "7", VALUE,
    "procurement.title: it must be a text, not a number" },
  { "title-null", "\"Eye service\"", "null", VALUE,
    "procurement.title: it must be a text, not null" },
  { "title-empty", "\"Eye service\"", "\"\"", VALUE, "procurement.title: it must not be empty" },
  { "title-two-lines", "Eye service", "Eye\\nservice", VALUE,
    "procurement.title: it must be a single line without tabs" },
  { "title-control", "Eye service", "Eye\\u0007service", VALUE,
    "procurement.title: it contains the character U+0007, which a text may not contain" },
  { "title-bidi", "Eye service", "Eye\\u202eservice", VALUE,
    "procurement.title: it contains the character U+202E, which a text may not contain" },
  { "title-long", "Eye service",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    VALUE, "procurement.title: it is longer than 500 bytes" },
  { "regime", "psr-competitive", "psr", VALUE,
    "procurement.regime: “psr” is not one of psr-competitive, psr-most-suitable, pa23-competitive, "
    "pa23-light-touch, below-threshold or other" },
  { "currency", "\"GBP\"", "\"Pound\"", RULE,
    "procurement.currency: it must be three capital letters such as GBP" },
  { "decimals-many", "\"decimals\": 2", "\"decimals\": 5", VALUE,
    "procurement.decimals: it must be at most 4" },
  { "decimals-real", "\"decimals\": 2", "\"decimals\": 2.0", VALUE,
    "procurement.decimals: it must be a whole number" },
  { "decimals-text", "\"decimals\": 2", "\"decimals\": \"two\"", VALUE,
    "procurement.decimals: “two” is not a whole number" },
  { "value-negative", "1000000.00", "-1", VALUE,
    "procurement.estimated_value: it must not be negative" },
  { "value-pence", "1000000.00", "1.005", VALUE,
    "procurement.estimated_value: it has more than 2 digits after the point" },
  { "value-large", "1000000.00", "100000000000.01", VALUE,
    "procurement.estimated_value: it must be at most 100000000000" },
  { "lots-object",
    "\"lots\": [ { \"id\": \"north\", \"title\": \"North\" }, { \"id\": \"south\", \"title\": "
    "\"South\" } ]",
    "\"lots\": {}", VALUE, "lots: it must be a list, not an object" },
  { "lot-text", "{ \"id\": \"south\", \"title\": \"South\" }", "\"south\"", VALUE,
    "lots[1]: it must be an object, not a text" },
  { "lot-twice", "\"south\"", "\"north\"", VALUE,
    "lots[1].id: “north” is taken by lots[0] already" },
  { "id-number", "\"id\": \"south\"", "\"id\": 2", VALUE,
    "lots[1].id: it must be a text, not a number" },
  { "id-long", "\"id\": \"south\"",
    "\"id\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"", VALUE,
    "lots[1].id: it is longer than 64 bytes" },
  { "no-scales", "\"scales\"", "\"results\"", VALUE, "scales: it is missing" },
  { "one-point", "{ \"score\": \"0\", \"label\": \"None\", \"descriptor\": \"Nothing\" },", "",
    VALUE, "scales[0].points: it needs at least 2" },
  { "same-scores", "\"score\": 4", "\"score\": 0", RULE,
    "scales[0].points: two points have the same score" },
  { "percent-large", "\"95\"", "\"100.01\"", VALUE,
    "scales[0].points[1].percent: it must be at most 100" },
  { "point-score", "\"score\": \"0\"", "\"score\": \"1,5\"", VALUE,
    "scales[0].points[0].score: “1,5” is not a decimal such as 12.5" },
  { "points-on-top", "\"score\": 4", "\"score\": 4.5", VALUE,
    "scales[0].points[1].score: a decimal is written as a text: \"12.5\"" },
  { "role", "\"observer\"", "\"boss\"", VALUE,
    "members[1].roles[0]: “boss” is not one of lead, chair, evaluator, patient-representative, "
    "price-assessor, adviser, observer or auditor" },
  { "role-twice", "\"chair\", \"evaluator\"", "\"chair\", \"chair\"", VALUE,
    "members[0].roles[1]: “chair” stands in the list twice" },
  { "no-roles", "[ \"observer\" ]", "[]", VALUE, "members[1].roles: it must not be empty" },
  { "voting-text", "\"voting\": false", "\"voting\": \"no\"", VALUE,
    "members[1].voting: it must be true or false, not a text" },
  { "member-twice", "\"id\": \"bob\"", "\"id\": \"ann\"", VALUE,
    "members[1].id: “ann” is taken by members[0] already" },
  { "evidence-type", "\"story\"", "\"tale\"", VALUE,
    "evidence[0].type: “tale” is not one of story, focus-group, interview, survey, "
    "real-time-feedback, prom, complaint, observation, peer-research, social-media, consultation, "
    "healthwatch-visit or other" },
  { "criterion-kind", "\"kind\": \"group\"", "\"kind\": \"heap\"", VALUE,
    "criteria[0].kind: “heap” is not one of group, scored, price or pass-fail" },
  { "children-of-leaf", "\"kind\": \"pass-fail\" }", "\"kind\": \"pass-fail\", \"children\": [] }",
    VALUE, "criteria[2].children: only a group has it" },
  { "cycle", "\"id\": \"q1\"", "\"id\": \"q\"", VALUE,
    "criteria[0].children[0].id: “q” is taken by criteria[0] already" },
  { "criterion-twice", "\"id\": \"pf\"", "\"id\": \"q1\"", VALUE,
    "criteria[2].id: “q1” is taken by criteria[0].children[0] already" },
  { "weight-real", "\"weight\": 40", "\"weight\": 39.5", VALUE,
    "criteria[1].weight: a decimal is written as a text: \"12.5\"" },
  { "weight-digits", "\"60.00\"", "\"59.999\"", VALUE,
    "criteria[0].children[0].weight: it has more than 2 digits after the point" },
  { "weight-large", "\"weight\": 40", "\"weight\": 101", VALUE,
    "criteria[1].weight: it must be at most 100" },
  { "weight-negative", "\"weight\": 40", "\"weight\": -40", VALUE,
    "criteria[1].weight: it must not be negative" },
  { "other-lot-weight", "\"kind\": \"group\"", "\"kind\": \"group\", \"lot\": \"north\"", RULE,
    "criteria: of the lot “south” the weights sum to 40.00 instead of 100.00" },
  { "weights-99.99", "\"weight\": 40", "\"weight\": \"39.99\"", RULE,
    "criteria: of the lot “north” the weights sum to 99.99 instead of 100.00" },
  { "weights-100.01", "\"weight\": 40", "\"weight\": \"40.01\"", RULE,
    "criteria: of the lot “north” the weights sum to 100.01 instead of 100.00" },
  { "group-weight", "\"weight\": \"60\",", "\"weight\": \"50\",", RULE,
    "criteria[0].weight: the group “q” has weight 50.00, but the weights in it sum to 60.00" },
  { "pass-fail-weight", "\"kind\": \"pass-fail\"", "\"kind\": \"pass-fail\", \"weight\": 0", RULE,
    "criteria[2].weight: a pass/fail requirement has no weight" },
  { "unknown-scale", "\"scale\": \"s4\"", "\"scale\": \"s5\"", RULE,
    "criteria[0].children[0].scale: there is no “s5”" },
  { "no-scale", "\"scale\": \"s4\",", "", RULE,
    "criteria[0].children[0].scale: a scored criterion needs a scale" },
  { "threshold-above", "\"threshold\": \"0\"", "\"threshold\": \"5\"", RULE,
    "criteria[0].children[0].threshold: it is above the highest score of the scale" },
  { "method", "\"consensus\", \"scorers\"", "\"vote\", \"scorers\"", VALUE,
    "criteria[0].children[0].method: “vote” is not one of consensus or mean" },
  { "scorer-unknown", "[ \"ann\" ]", "[ \"eve\" ]", RULE,
    "criteria[0].children[0].scorers: there is no “eve”" },
  { "scorer-observer", "[ \"ann\" ]", "[ \"bob\" ]", RULE,
    "criteria[0].children[0].scorers: “bob” cannot score: a scorer has a vote and is chair, "
    "evaluator or patient representative" },
  { "scorers-empty", "[ \"ann\" ]", "[]", VALUE,
    "criteria[0].children[0].scorers: it must not be empty; leave it out if there is no such "
    "list" },
  { "scorer-twice", "[ \"ann\" ]", "[ \"ann\", \"ann\" ]", VALUE,
    "criteria[0].children[0].scorers[1]: “ann” stands in the list twice" },
  { "evidence-unknown", "[ \"e1\" ]", "[ \"e2\" ]", RULE,
    "criteria[0].children[0].evidence: there is no “e2”" },
  { "formula", "lowest-over-price", "cheapest", VALUE,
    "criteria[1].price.formula: “cheapest” is not one of lowest-over-price, linear-from-lowest, "
    "absolute-range, mean-based, fixed-price, price-per-quality-point, utility-index or "
    "relative-value-cost" },
  { "no-formula", "{ \"formula\": \"lowest-over-price\" }", "{}", VALUE,
    "criteria[1].price.formula: it is missing" },
  { "ceiling", "\"formula\": \"lowest-over-price\"",
    "\"formula\": \"absolute-range\", \"ceiling\": \"1\", \"floor\": \"1\"", RULE,
    "criteria[1].price.ceiling: it must be above the floor" },
  { "ceiling-foreign", "\"formula\": \"lowest-over-price\"",
    "\"formula\": \"lowest-over-price\", \"ceiling\": \"1\"", RULE,
    "criteria[1].price.ceiling: only absolute-range uses it" },
  { "no-price-object", ",\n      \"price\": { \"formula\": \"lowest-over-price\" }", "", RULE,
    "criteria[1].price.formula: a price criterion needs a formula" },
  { "two-prices", "\"kind\": \"pass-fail\"",
    "\"kind\": \"price\", \"price\": { \"formula\": \"lowest-over-price\" }", RULE,
    "criteria[2].kind: a lot has one price criterion only" },
  { "criterion-lot", "\"kind\": \"group\"", "\"kind\": \"group\", \"lot\": \"east\"", RULE,
    "criteria[0].lot: there is no “east”" },
  { "child-other-lot", "\"kind\": \"scored\"", "\"kind\": \"scored\", \"lot\": \"south\"", RULE,
    "criteria[0].weight: the group “q” has weight 60.00, but the weights in it sum to 0.00" },
  { "criterion-other-lot", "\"kind\": \"group\"", "\"kind\": \"group\", \"lot\": \"south\"", RULE,
    "criteria: of the lot “north” the weights sum to 40.00 instead of 100.00" },
  { "no-bidder", "\"bidder\": { \"name\": \"One\", \"kind\": \"vcse\" }, ", "", VALUE,
    "tenders[0].bidder: it is missing" },
  { "bidder-text", "{ \"name\": \"One\", \"kind\": \"vcse\" }", "\"One\"", VALUE,
    "tenders[0].bidder: it must be an object, not a text" },
  { "bidder-kind", "\"vcse\"", "\"bank\"", VALUE,
    "tenders[0].bidder.kind: “bank” is not one of nhs, local-authority, vcse, social-enterprise, "
    "sme or company" },
  { "tender-lot", ", \"lot\": \"north\"", ", \"lot\": \"east\"", RULE,
    "tenders[0].lot: there is no “east”" },
  { "tender-no-lot", ", \"lot\": \"north\"", "", VALUE,
    "tenders[0].lot: it is missing, and there is more than one lot" },
  { "price-negative", "\"100.50\"", "\"-100.50\"", VALUE,
    "tenders[0].price: it must not be negative" },
  { "price-text", "\"100.50\"", "\"free\"", VALUE,
    "tenders[0].price: “free” is not a decimal such as 12.5" },
  { "pass-fail-type", "{ \"pf\": true }", "{ \"pf\": \"yes\" }", VALUE,
    "tenders[0].pass_fail.pf: it must be true or false, not a text" },
  { "pass-fail-unknown",
    "\"pass_fail\": { \"pf\": true }, \"pass_fail_reasons\": { \"pf\": \"Seen\" }",
    "\"pass_fail\": { \"pg\": true }", RULE, "tenders[0].pass_fail.pg: there is no “pg”" },
  { "pass-fail-scored",
    "\"pass_fail\": { \"pf\": true }, \"pass_fail_reasons\": { \"pf\": \"Seen\" }",
    "\"pass_fail\": { \"q1\": true }", RULE,
    "tenders[0].pass_fail.q1: it is not a pass/fail requirement" },
  { "pass-fail-list", "{ \"pf\": true }", "[]", VALUE,
    "tenders[0].pass_fail: it must be an object, not a list" },
  { "pass-fail-reason", "{ \"pf\": \"Seen\" }", "{ \"pg\": \"Seen\" }", VALUE,
    "tenders[0].pass_fail_reasons.pg: there is no such key in pass_fail" },
  { "score-off-scale", "\"criterion\": \"q1\", \"score\": \"4\" } ],\n  \"con",
    "\"criterion\": \"q1\", \"score\": \"3\" } ],\n  \"con", RULE,
    "scores[0].score: 3 is not a score on the scale “s4”" },
  { "score-member", "\"member\": \"ann\"", "\"member\": \"eve\"", RULE,
    "scores[0].member: there is no “eve”" },
  { "score-observer", "\"member\": \"ann\"", "\"member\": \"bob\"", RULE,
    "scores[0].member: “bob” is not one of those who score “q1”" },
  { "score-tender", "\"tender\": \"t1\"", "\"tender\": \"t2\"", RULE,
    "scores[0].tender: there is no “t2”" },
  { "score-group", "\"criterion\": \"q1\"", "\"criterion\": \"q\"", RULE,
    "scores[0].criterion: it is not a scored criterion" },
  { "score-twice", "\"scores\": [",
    "\"scores\": [ { \"member\": \"ann\", \"tender\": \"t1\", \"criterion\": \"q1\", \"score\": 4 "
    "},",
    VALUE, "scores[1]: it says again what scores[0] has said already" },
  { "consensus-off-scale", "\"score\": \"4\", \"reason\"", "\"score\": \"2\", \"reason\"", RULE,
    "consensus[0].score: 2 is not a score on the scale “s4”" },
  { "consensus-mean", "\"method\": \"consensus\"", "\"method\": \"mean\"", RULE,
    "consensus[0].criterion: it is scored by the mean, so no score is agreed for it" },
  { "marks-above-weight", "\"marks\": \"40\"", "\"marks\": \"40.01\"", RULE,
    "marks[0].marks: it is more than the criterion's weight" },
  { "marks-digits", "\"marks\": \"40\"", "\"marks\": \"39.999\"", RULE,
    "marks[0].marks: it has more decimals than the procurement's marks" },
  { "marks-pass-fail", "\"criterion\": \"p\"", "\"criterion\": \"pf\"", RULE,
    "marks[0].criterion: it has no marks" },
  { "tie-not-there", "\"marks\": \"40\" } ] }",
    "\"marks\": \"40\" } ], \"tie_decisions\": [ { \"lot\": \"north\", \"order\": [ \"t1\" ], "
    "\"reason\": \"x\" } ] }",
    RULE, "tie_decisions[0].order: it names a tender that is in no open tie" },
  { "too-many-scorers", "[ \"ann\" ]", "[ 1, 2 ]", VALUE,
    "criteria[0].children[0].scorers[0]: it must be a text, not a number" },
  { "title-true", "\"Eye service\"", "true", VALUE,
    "procurement.title: it must be a text, not true or false" },
  { "decimals-half", "\"decimals\": 2", "\"decimals\": \"2.5\"", VALUE,
    "procurement.decimals: “2.5” is not a whole number" },
  { "decimals-list", "\"decimals\": 2", "\"decimals\": [ 2 ]", VALUE,
    "procurement.decimals: it must be a whole number, not a list" },
  { "point-type", "{ \"score\": \"0\", \"label\": \"None\", \"descriptor\": \"Nothing\" }", "\"0\"",
    VALUE, "scales[0].points[0]: it must be an object, not a text" },
  { "score-null", "\"score\": \"0\", \"label\"", "\"score\": null, \"label\"", VALUE,
    "scales[0].points[0].score: it must be a decimal such as \"12.5\", not null" },
  { "role-type", "[ \"observer\" ]", "[ 3 ]", VALUE,
    "members[1].roles[0]: it must be a text, not a number" },
  { "roles-type", "[ \"observer\" ]", "\"observer\"", VALUE,
    "members[1].roles: it must be a list, not a text" },
  { "regime-type", "\"psr-competitive\"", "1", VALUE,
    "procurement.regime: it must be a text, not a number" },
  { "scorers-type", "\"scorers\": [ \"ann\" ]", "\"scorers\": \"ann\"", VALUE,
    "criteria[0].children[0].scorers: it must be a list, not a text" },
  { "scorer-empty", "\"scorers\": [ \"ann\" ]", "\"scorers\": [ \"\" ]", VALUE,
    "criteria[0].children[0].scorers[0]: it must not be empty" },
  { "scorer-long", "\"scorers\": [ \"ann\" ]",
    "\"scorers\": [ \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\" ]", VALUE,
    "criteria[0].children[0].scorers[0]: it is longer than 64 bytes" },
  { "n-zero", "\"formula\": \"lowest-over-price\"", "\"formula\": \"utility-index\", \"n\": 0",
    VALUE, "criteria[1].price.n: it must be at least 0.01" },
  { "n-needed", "\"formula\": \"lowest-over-price\"", "\"formula\": \"fixed-price\"", RULE,
    "criteria[1].price.formula: the formula fixed-price gives no marks, so quality must carry 100 "
    "and price 0" },
  { "key-long", "\"lots\"", "\"a key that nobody would ever have thought of\"", VALUE,
    "[\"a key that nobody would ever have though…\"]: there is no such key" },
  { "word-long", "\"psr-competitive\"", "\"a regime that nobody would ever have thought of\"",
    VALUE,
    "procurement.regime: “a regime that nobody would ever have tho…” is not one of "
    "psr-competitive, psr-most-suitable, pa23-competitive, pa23-light-touch, below-threshold or "
    "other" },
  { "pass-fail-empty",
    "\"pass_fail\": { \"pf\": true }, \"pass_fail_reasons\": { \"pf\": \"Seen\" }",
    "\"pass_fail\": { \"\": true }", VALUE,
    "tenders[0].pass_fail[\"\"]: the key is not the id of a criterion" },
  { "pass-fail-reason-type", "{ \"pf\": \"Seen\" }", "{ \"pf\": 1 }", VALUE,
    "tenders[0].pass_fail_reasons.pf: it must be a text, not a number" },
  { "price-type", "\"100.50\"", "true", VALUE,
    "tenders[0].price: it must be a decimal such as \"12.5\", not true or false" },
  { "tender-type", "\"tenders\": [", "\"tenders\": [ 1, ", VALUE,
    "tenders[0]: it must be an object, not a number" },
  { "score-type", "\"scores\": [", "\"scores\": [ null, ", VALUE,
    "scores[0]: it must be an object, not null" },
  { "children-null", "\"kind\": \"pass-fail\" }", "\"kind\": \"pass-fail\", \"children\": null }",
    VALUE, "criteria[2].children: only a group has it" },
  { "criterion-type", "\"criteria\": [", "\"criteria\": [ \"q0\", ", VALUE,
    "criteria[0]: it must be an object, not a text" },
  { "parent-of-other-lot", "\"kind\": \"scored\"", "\"kind\": \"scored\", \"lot\": \"east\"", RULE,
    "criteria[0].children[0].lot: there is no “east”" },
  { "reason-control", "\"p. 3\"", "\"p.\\u0001 3\"", VALUE,
    "consensus[0].reason: it contains the character U+0001, which a text may not contain" },
  { "id-empty", "\"id\": \"south\"", "\"id\": \"\"", VALUE, "lots[1].id: it must not be empty" },
};

static char *
make_text (const Case *c)
{
  const char *at = strstr (good, c->from);
  g_autofree char *head = NULL;

  g_assert_nonnull (at);
  head = g_strndup (good, (gsize) (at - good));
  return g_strconcat (head, c->to, at + strlen (c->from), NULL);
}

static gboolean
take (const char *text, gsize length, GError **error)
{
  g_autoptr (EhExchange) exchange = eh_exchange_read (text, length, error);
  g_autoptr (EhProcurement) procurement = NULL;

  if (exchange != NULL)
    procurement = eh_exchange_rehearse (exchange, error);
  return procurement != NULL;
}

static void
test_good (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (take (good, strlen (good), &error));
  g_assert_no_error (error);
}

static void
test_refused (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *text = make_text (c);
  g_autoptr (GError) error = NULL;

  g_assert_false (take (text, strlen (text), &error));
  g_assert_error (error, EH_EXCHANGE_ERROR, (int) c->code);
  g_assert_cmpstr (error->message, ==, c->message);
}

static void
assert_message (const char *text, gsize length, EhExchangeError code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (take (text, length, &error));
  g_assert_error (error, EH_EXCHANGE_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_whole_file (void)
{
  assert_message ("", 0, SYNTAX, "the file is empty");
  assert_message (NULL, 0, SYNTAX, "the file is empty");
  assert_message ("[]", 2, FORMAT, "the file must hold a JSON object, not a list");
  assert_message ("{}", 2, FORMAT,
                  "format: it is missing; an exchange file says “evenhand-exchange/1”");
  assert_message ("7", 1, SYNTAX, "line 1, column 1: it is not JSON");
  assert_message ("{\n\0}", 4, SYNTAX, "it is not JSON: byte 3 is zero");
}

/* Some editors begin a file with it. */
static void
test_byte_order_mark (void)
{
  g_autofree char *text = g_strconcat ("\xef\xbb\xbf", good, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (take (text, strlen (text), &error));
  g_assert_no_error (error);
}

static void
test_too_large (void)
{
  gsize length = EH_EXCHANGE_MAX_SIZE + 1;
  g_autofree char *text = g_malloc0 (length);
  const char *message = "it is too large: an exchange file has at most 64 MiB and 8000000 values";

  assert_message (text, length, EH_EXCHANGE_ERROR_SIZE, message);

  /* Short enough, but each of these bytes would cost two hundred. */
  length = 4 * 1024 * 1024;
  memset (text, '[', length);
  assert_message (text, length, EH_EXCHANGE_ERROR_SIZE, message);
}

static char *
repeat (const char *before, const char *text, guint n, const char *after)
{
  GString *out = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
  g_string_append (out, after);

  return g_string_free (out, FALSE);
}

static void
test_nested (void)
{
  g_autofree char *lists = repeat ("", "[", 100000, "");
  g_autofree char *before = g_strndup (good, (gsize) (strstr (good, "{ \"id\": \"q\"") - good));
  GString *groups = g_string_new (before);
  g_autoptr (GError) error = NULL;

  assert_message (lists, strlen (lists), SYNTAX,
                  "line 1, column 2049: objects and lists are nested too deeply");

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (
        groups, "{ \"id\": \"g%u\", \"title\": \"G\", \"kind\": \"group\", \"children\": [ ", i);
  g_string_append (groups, strstr (good, "{ \"id\": \"q\""));
  for (guint i = 0; i < 40; i++)
    g_string_insert (groups, (gssize) (strstr (groups->str, "],\n  \"tenders\"") - groups->str),
                     "] } ");
  g_assert_false (take (groups->str, groups->len, &error));
  g_assert_error (error, EH_EXCHANGE_ERROR, VALUE);
  g_assert_true (
      g_str_has_suffix (error->message, "].children: there are more than 16 groups within groups"));
  g_string_free (groups, TRUE);
}

/* Everything in it is allowed, but together it is more than an entry can hold. */
static void
test_large_entry (void)
{
  g_autofree char *descriptor = g_strnfill (1990, 'x');
  GString *points = g_string_new (NULL);
  g_autofree char *text = NULL;
  const char *at = strstr (good, "    { \"score\": \"0\"");
  g_autofree char *before = g_strndup (good, (gsize) (at - good));

  for (guint i = 10; i < 50; i++)
    g_string_append_printf (points, "{ \"score\": %u, \"label\": \"L\", \"descriptor\": \"%s\" }, ",
                            i, descriptor);
  text = g_strconcat (before, points->str, at, NULL);
  g_string_free (points, TRUE);

  assert_message (text, strlen (text), RULE, "scales[0]: the entry is longer than 64 KiB");
}

static void
test_too_many (void)
{
  const char *at = strstr (good, "\"ann\" ],\n        \"key");
  g_autofree char *before = g_strndup (good, (gsize) (at - good));
  g_autofree char *scorers = repeat (before, "\"ann\", ", 200, at);
  const char *second = strstr (good, "    { \"score\": \"0\"");
  g_autofree char *start = g_strndup (good, (gsize) (second - good));
  g_autofree char *points =
      repeat (start, "{ \"score\": 9, \"label\": \"L\", \"descriptor\": \"D\" }, ", 100, second);

  assert_message (scorers, strlen (scorers), VALUE,
                  "criteria[0].children[0].scorers: it has more than 200 elements");
  assert_message (points, strlen (points), VALUE, "scales[0].points: it can have at most 101");
}

/* However a file is cut or damaged, it is refused with a sentence of one line
 * or still says something that the rules allow. */
static void
test_damaged (void)
{
  gsize length = strlen (good);

  for (gsize i = 0; i < length - 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (take (good, i, &error));
      g_assert_nonnull (error);
    }
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *text = g_strdup (good);
      g_autoptr (GError) error = NULL;

      text[i] = (char) (text[i] ^ (1 << g_test_rand_int_range (0, 8)));
      if (!take (text, length, &error))
        {
          g_assert_nonnull (error);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          g_assert_null (strchr (error->message, '\n'));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/refused/good", test_good);
  g_test_add_func ("/exchange/refused/whole-file", test_whole_file);
  g_test_add_func ("/exchange/refused/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/exchange/refused/too-large", test_too_large);
  g_test_add_func ("/exchange/refused/nested", test_nested);
  g_test_add_func ("/exchange/refused/large-entry", test_large_entry);
  g_test_add_func ("/exchange/refused/too-many", test_too_many);
  g_test_add_func ("/exchange/refused/damaged", test_damaged);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/refused/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_refused);
    }

  return g_test_run ();
}

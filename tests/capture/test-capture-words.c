/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Captured lines in another language than English, and the names of days and months of the locale. */
#include "capture-fixture.h"

#include <locale.h>
#include <string.h>

/* A translation of some of the lists, as a person who speaks German would write it. */
static const char *
translate (const char *list,
           gpointer    user_data)
{
  static const struct
  {
    const char *begins;
    const char *german;
  } lists[] = {
    { "coffee|", "Kaffee|Mittagessen|Spaziergang" },
    { "call|", "Anruf|Telefonat|angerufen" },
    { "with|", "mit" },
    { "and|", "und" },
    { "at|", "um|am|für|bei" },
    { "re:|", "betr.:|über|wegen" },
    { "today|", "heute|heute früh" },
    { "yesterday|", "gestern" },
    { "day before yesterday|", "vorgestern" },
    { "# days ago|", "vor # Tagen|vor # Tag" },
    { "# weeks ago|", "vor # Wochen|vor einer Woche" },
    { "#m|", "#m|# Minuten" },
    { "#h|", "#h|# Std|# Stunden|eine Stunde" },
    { "promised|", "versprach|habe versprochen" },
    { "gave|", "gab" },
    { "advice|", "Rat|Ratschlag" },
    { "friday|", "Freitag|Fr" },
    { "march|", "März" },
    { "st|nd|", "." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_has_prefix (list, lists[i].begins))
      return lists[i].german;
  return list;
}

static void
check (RelCaptureContext *context,
       const char        *line,
       const char        *expected)
{
  g_autoptr (RelCaptureParse) parse = rel_capture_parse (context, line, -1);
  g_autofree char *found = capture_describe (parse);

  capture_assert_spans (parse, line, strlen (line));
  g_assert_cmpstr (found, ==, expected);
}

static void
test_translated (void)
{
  g_autoptr (RelCaptureWords) words = rel_capture_words_new_with (translate, NULL);
  g_autoptr (RelCaptureContext) context = capture_context_new ();

  rel_capture_context_set_words (context, words);
  check (context, "Kaffee mit Priya und Dana Lee gestern 45m über die Planung",
         "in_person @Priya=priya @Dana Lee=dana 2026-03-11 45min “die Planung”");
  check (context, "anruf mit José vor 3 Tagen um 14:00 für 2 Stunden",
         "phone @José=jose 2026-03-09 14:00 120min");
  check (context, "KAFFEE MIT PRIYA AM FREITAG BETR.: X", "in_person @PRIYA=priya 2026-03-06 “X”");
  check (context, "Kaffee mit Priya am 5. März", "in_person @Priya=priya 2026-03-05");
  check (context, "Kaffee mit Priya 5 marz", "in_person @Priya=priya 2026-03-05");
  check (context, "Kaffee vor einer Woche @Cher; versprach Folien !Fr; gab Rat",
         "in_person @Cher=cher 2026-03-05 promised:Cher “Folien” !2026-03-13 gave:Cher advice “Rat”");
}

static void
test_english_stays (void)
{
  g_autoptr (RelCaptureWords) words = rel_capture_words_new_with (translate, NULL);
  g_autoptr (RelCaptureContext) context = capture_context_new ();

  rel_capture_context_set_words (context, words);
  check (context, "coffee with Priya and Dana Lee yesterday 45m re: roadmap; gave feedback",
         "in_person @Priya=priya @Dana Lee=dana 2026-03-11 45min gave:Priya,Dana Lee feedback “feedback” “roadmap”");
  check (context, "Kaffee with Priya gestern", "in_person @Priya=priya 2026-03-11");
}

/* A list a translator spoilt must not spoil the line. */
static const char *
spoil (const char *list,
       gpointer    user_data)
{
  return "||  |#|#x#y#|a b c d e f g h|:|\xff|" "with";
}

static void
test_spoilt_lists (void)
{
  g_autoptr (RelCaptureWords) words = rel_capture_words_new_with (spoil, NULL);
  g_autoptr (RelCaptureContext) context = capture_context_new ();
  static const char line[] = "coffee with Priya 12 : 3x4y5 a b c; promised with !with";
  g_autoptr (RelCaptureParse) parse = NULL;

  rel_capture_context_set_words (context, words);
  parse = rel_capture_parse (context, line, -1);
  capture_assert_spans (parse, line, sizeof line - 1);
}

/* The names of days and months as the C library writes them, in every locale that is there. */
static void
test_locale_names (void)
{
  static const char *locales[] = { "C.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8", "ja_JP.UTF-8", "ar_EG.UTF-8", "he_IL.UTF-8" };
  guint tried = 0;

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (RelCaptureWords) words = NULL;
      g_autoptr (RelCaptureContext) context = capture_context_new ();

      if (setlocale (LC_ALL, locales[i]) == NULL)
        continue;
      tried++;
      words = rel_capture_words_new ();
      rel_capture_context_set_words (context, words);
      for (int back = 0; back < 7; back++)
        {
          g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 3, 12 - back, 12, 0, 0);
          g_autofree char *name = g_date_time_format (day, "%A");
          g_autofree char *line = g_strconcat ("coffee with Priya ", name, NULL);
          g_autofree char *expected = g_strdup_printf ("in_person @Priya=priya 2026-03-%02d", 12 - back);

          check (context, line, expected);
        }
      for (int month = 1; month <= 12; month++)
        {
          g_autoptr (GDateTime) day = g_date_time_new_utc (2025, month, 2, 12, 0, 0);
          g_autofree char *name = g_date_time_format (day, "%B");
          g_autofree char *line = g_strdup_printf ("coffee with Priya 2 %s 2025", name);
          g_autofree char *expected = g_strdup_printf ("in_person @Priya=priya 2025-%02d-02", month);

          check (context, line, expected);
        }
    }
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpuint (tried, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capture/words/translated-lines-are-understood", test_translated);
  g_test_add_func ("/capture/words/english-is-always-understood", test_english_stays);
  g_test_add_func ("/capture/words/spoilt-lists-do-no-harm", test_spoilt_lists);
  g_test_add_func ("/capture/words/days-and-months-of-the-locale", test_locale_names);
  return g_test_run ();
}

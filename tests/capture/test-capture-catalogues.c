/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Captured lines in the languages that Relations is translated to, by their compiled catalogues: RELATIONS_CATALOGUES
 * names the folder they are in. The catalogue is read here and not by gettext(), which gives nothing where the
 * system lacks the locale. */
#include "capture-fixture.h"

#include <locale.h>
#include <string.h>

#define MAGIC 0x950412deu

typedef struct
{
  char *bytes;
  gsize length;
} Catalogue;

static guint32
number_at (const Catalogue *self,
           gsize            offset)
{
  guint32 number;

  g_assert_cmpuint (offset + sizeof number, <=, self->length);
  memcpy (&number, self->bytes + offset, sizeof number);
  return number;
}

/* The text that the given row of a table of lengths and offsets names. */
static const char *
text_at (const Catalogue *self,
         gsize            table,
         guint            row)
{
  gsize length = number_at (self, table + row * 8);
  gsize offset = number_at (self, table + row * 8 + 4);

  g_assert_cmpuint (offset + length, <, self->length);
  g_assert_cmpint (self->bytes[offset + length], ==, '\0');
  return self->bytes + offset;
}

static const char *
translate (const char *list,
           gpointer    user_data)
{
  const Catalogue *self = user_data;
  g_autofree char *key = g_strconcat ("capture\004", list, NULL);

  for (guint i = 0; i < number_at (self, 8); i++)
    if (strcmp (text_at (self, number_at (self, 12), i), key) == 0)
      return text_at (self, number_at (self, 16), i);
  g_error ("the catalogue lacks the list “%s”", list);
}

static RelCaptureWords *
words_new (const char *language)
{
  g_autofree char *path = g_build_filename (g_getenv ("RELATIONS_CATALOGUES"), language, "LC_MESSAGES", "relations.mo", NULL);
  g_autoptr (GError) error = NULL;
  Catalogue catalogue;
  RelCaptureWords *words;

  g_file_get_contents (path, &catalogue.bytes, &catalogue.length, &error);
  g_assert_no_error (error);
  g_assert_cmphex (number_at (&catalogue, 0), ==, MAGIC);
  words = rel_capture_words_new_with (translate, &catalogue);
  g_free (catalogue.bytes);
  return words;
}

typedef struct
{
  const char *line;
  const char *expected;
} Line;

static const Line german[] = {
  /* The two examples that the window shows */
  { "Kaffee mit Priya gestern 45m über Planung", "in_person @Priya=priya 2026-03-11 45min “Planung”" },
  { "Kaffee mit Priya und Dana Lee gestern 45m über Planung; versprach Intro für Sam !Fr; gab Feedback; #leitung",
    "in_person @Priya=priya @Dana Lee=dana 2026-03-11 45min #leitung=tag "
    "promised:Priya “Intro für Sam” !2026-03-13 gave:Priya,Dana Lee feedback “Feedback” “Planung”" },
  { "mittagessen mit josé am montag", "in_person @josé=jose 2026-03-09" },
  { "Anruf mit Priya heute um 14:00 für 30 Minuten", "phone @Priya=priya 2026-03-12 14:00 30min" },
  { "Anruf mit Priya gestern um 14 Uhr", "phone @Priya=priya 2026-03-11 14:00" },
  { "Anruf mit Priya gestern um 9 Uhr früh", "phone @Priya=priya 2026-03-11 09:00" },
  { "mit Cher telefoniert vorgestern", "phone @Cher=cher 2026-03-10" },
  { "E-Mail mit Cher vor 3 Tagen wegen Angebot", "email @Cher=cher 2026-03-09 “Angebot”" },
  { "Videokonferenz mit Cher letzten Freitag, eine halbe Stunde", "video @Cher=cher 2026-03-06 30min" },
  { "Tagung @Cher am 5. März", "event @Cher=cher 2026-03-05" },
  { "Vieraugengespräch mit Cher vor einer Woche", "in_person for-one_to_one @Cher=cher 2026-03-05" },
  { "KAFFEE MIT CHER; CHER HAT ZAHLEN ZUGESAGT", "in_person @CHER=cher “CHER HAT ZAHLEN ZUGESAGT”" },
  { "Kaffee mit Cher; habe versprochen Folien !3t; bekam Rat von Cher",
    "in_person @Cher=cher promised:Cher “Folien” !2026-03-15 got:Cher advice “Rat von Cher”" },
  { "Kaffee mit Cher; Cher gab mir einen Tipp", "in_person @Cher=cher got:Cher advice “einen Tipp”" },
  { "Spaziergang mit dem Team", "in_person “mit dem Team”" },
  { "Vorstellungsgespräch mit Cher am 2.3.2026", "for-interview @Cher=cher 2026-03-02 “Vorstellungsgespräch”" },
};

static const Line arabic[] = {
  /* The two examples that the window shows */
  { "قهوة مع ليلى أمس 45د حول: خارطة الطريق", "in_person @ليلى=new 2026-03-11 45min “خارطة الطريق”" },
  { "قهوة مع ليلى، دانة حسن أمس 45د حول: خارطة الطريق؛ وعدت بتعريف بسامي !الجمعة؛ قدمت رأيا؛ #الموظفون",
    "in_person @ليلى=new @دانة حسن=new 2026-03-11 45min #الموظفون=tag promised:ليلى “بتعريف بسامي” !2026-03-13 gave:ليلى,دانة حسن feedback “رأيا” “خارطة الطريق”" },
  { "غداء مع أحمد علي اليوم الساعة ١٤:٠٠ لمدة ٩٠ دقيقة", "in_person @أحمد علي=ahmad 2026-03-12 14:00 90min" },
  { "مكالمة مع أحمد قبل ٣ أيام بخصوص العرض", "phone @أحمد=ahmad 2026-03-09 “العرض”" },
  { "التقيت Cher و Priya أول أمس", "@Cher=cher @Priya=priya 2026-03-10" },
  { "بريد إلكتروني مع Cher يوم الاثنين الماضي", "email @Cher=cher 2026-03-09" },
  { "مكالمة فيديو مع Cher أمس نصف ساعة", "video @Cher=cher 2026-03-11 30min" },
  { "قهوة مع Cher 5 آذار", "in_person @Cher=cher 2026-03-05" },
  { "قهوة مع Cher في 5 مارس الساعة 2 مساءً", "in_person @Cher=cher 2026-03-05 14:00" },
  { "مؤتمر مع الفريق", "event “مع الفريق”" },
  { "قهوة مع Cher؛ وعدتني بالشرائح !3ي؛ تلقيت نصيحة من Cher",
    "in_person @Cher=cher they-promised:Cher “بالشرائح” !2026-03-15 got:Cher advice “نصيحة من Cher”" },
  { "لقاء ثنائي مع الدكتور أحمد علي قبل أسبوع", "in_person for-one_to_one @الدكتور أحمد علي=ahmad 2026-03-05" },
  { "مُكالَمة مع Cher البارحة ساعة", "phone @Cher=cher 2026-03-11 60min" },
};

static void
test_lines (const char *language,
            const Line *lines,
            guint       n_lines)
{
  g_autoptr (RelCaptureWords) words = words_new (language);
  g_autoptr (RelCaptureContext) context = capture_context_new ();

  rel_capture_context_set_words (context, words);
  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr (RelCaptureParse) parse = rel_capture_parse (context, lines[i].line, -1);
      g_autofree char *found = capture_describe (parse);

      capture_assert_spans (parse, lines[i].line, strlen (lines[i].line));
      g_assert_cmpstr (found, ==, lines[i].expected);
    }
}

static void
test_german (void)
{
  test_lines ("de", german, G_N_ELEMENTS (german));
}

static void
test_arabic (void)
{
  test_lines ("ar", arabic, G_N_ELEMENTS (arabic));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capture/catalogues/german-lines-are-understood", test_german);
  g_test_add_func ("/capture/catalogues/arabic-lines-are-understood", test_arabic);
  return g_test_run ();
}

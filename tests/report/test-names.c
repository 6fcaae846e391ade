/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of finding people's names in running text. */
#include "rel-name-matcher.h"

static char *
replace_cb (GPtrArray *owners,
            gboolean   begins_sentence,
            gpointer   data)
{
  g_autoptr (GPtrArray) names = g_ptr_array_copy (owners, NULL, NULL);

  g_ptr_array_add (names, NULL);

  {
    g_autofree char *joined = g_strjoinv ("|", (char **) names->pdata);

    return g_strdup_printf (begins_sentence ? "<^%s>" : "<%s>", joined);
  }
}

static void
test_replace (void)
{
  static const struct
  {
    const char *in;
    const char *out;
  } cases[] = {
    { "", "" },
    { "Nobody here", "Nobody here" },
    { "Lunch with Dana Lee.", "Lunch with <dana>." },
    { "Dana Lee agreed. Dana Lee left.", "<^dana> agreed. <^dana> left." },
    { "with dana lee, and DANA-LEE's team", "with <dana>, and <dana>'s team" },
    { "with Dana\nLee", "with <dana>\nLee" },
    { "with Dana, but not Danae or Danas", "with <dana>, but not Danae or Danas" },
    { "we mark it; then Mark said", "we mark it; then <mark> said" },
    { "José Núñez and Jose Nunez", "<^jose> and <jose>" },
    { "met Jose\xcc\x81 Nun\xcc\x83" "ez again", "met <jose> again" },
    { "昨日、山田太郎さんと話した", "昨日、<yamada>さんと話した" },
    { "with Sam Fox", "with <sam1|sam2>" },
    { "mail to dana.lee@example.com", "mail to <dana>@example.com" },
    { "B is a letter", "B is a letter" },
    { "Dana Lee Young came", "<^young> came" },
  };
  g_autoptr (RelNameMatcher) matcher = rel_name_matcher_new ();

  rel_name_matcher_add (matcher, "Dana Lee", FALSE, (gpointer) "dana");
  rel_name_matcher_add (matcher, "Dana", TRUE, (gpointer) "dana");
  rel_name_matcher_add (matcher, "Mark", TRUE, (gpointer) "mark");
  rel_name_matcher_add (matcher, "José Núñez", FALSE, (gpointer) "jose");
  rel_name_matcher_add (matcher, "山田太郎", FALSE, (gpointer) "yamada");
  rel_name_matcher_add (matcher, "Sam Fox", FALSE, (gpointer) "sam1");
  rel_name_matcher_add (matcher, "Sam Fox", FALSE, (gpointer) "sam2");
  rel_name_matcher_add (matcher, "Dana Lee Young", FALSE, (gpointer) "young");
  rel_name_matcher_add (matcher, "B", TRUE, (gpointer) "b");
  rel_name_matcher_add (matcher, "Alone", FALSE, (gpointer) "alone");
  rel_name_matcher_add (matcher, NULL, TRUE, (gpointer) "null");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *out = rel_name_matcher_replace (matcher, cases[i].in, replace_cb, NULL);

      g_assert_cmpstr (out, ==, cases[i].out);
    }
}

static char *
keep_cb (GPtrArray *owners,
         gboolean   begins_sentence,
         gpointer   data)
{
  return NULL;
}

static void
test_keep (void)
{
  g_autoptr (RelNameMatcher) matcher = rel_name_matcher_new ();
  g_autofree char *out = NULL;

  rel_name_matcher_add (matcher, "Dana Lee", FALSE, (gpointer) "dana");
  out = rel_name_matcher_replace (matcher, "with Dana Lee and Dana Lee", keep_cb, NULL);
  g_assert_cmpstr (out, ==, "with Dana Lee and Dana Lee");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/names/replace", test_replace);
  g_test_add_func ("/report/names/keep", test_keep);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text made comparable, searchable and safe. */
#include "rel-text.h"

#include <string.h>

static void
test_sort_key (void)
{
  static const char * const cases[][2] = {
    { "Zoë Ångström", "zoe angstrom" }, { "STRASSE", "strasse" }, { "Straße", "strasse" }, { "ﬁne", "fine" }, { "İstanbul", "istanbul" },
    { "Ελένη", "ελενη" }, { "山田", "山田" }, { "Émile", "emile" }, { "E\xcc\x81mile", "emile" }, { "", "" }, { NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = rel_text_sort_key (cases[i][0]);

      g_assert_cmpstr (key, ==, cases[i][1]);
    }
}

static void
test_family_key (void)
{
  static const char * const cases[][3] = {
    { "Zoë Årstad", "Årstad", "arstad" }, { "Tanaka Bo", "Tanaka", "tanaka" }, { "Ana Maria Zubiri", NULL, "zubiri" },
    { "Ana Zubiri", "", "zubiri" },       { "Cher", NULL, "cher" },            { NULL, NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = rel_text_family_key (cases[i][0], cases[i][1]);

      g_assert_cmpstr (key, ==, cases[i][2]);
    }
}

static void
test_fold (void)
{
  static const char * const cases[][2] = { { "Ada@Example.ORG", "ada@example.org" }, { "JÖRG@X.de", "jörg@x.de" }, { "Straße", "strasse" }, { "", "" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = rel_text_fold (cases[i][0]);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

static void
test_search_key (void)
{
  static const char * const cases[][2] = {
    { "Łukasz Ørsted", "lukasz orsted" }, { "a.b@c.org", "a b c org" }, { "O’Brien", "o brien" }, { "山田 花子", "山 田 花 子" },
    { "Æsir", "aesir" }, { "Đặng", "dang" }, { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = rel_text_search_key (cases[i][0]);
      g_auto (GStrv) words = NULL;
      g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
      g_auto (GStrv) plain = NULL;
      g_autofree char *joined = NULL;

      /* Runs of spaces mean one. */
      words = g_strsplit (key, " ", -1);
      for (gsize j = 0; words[j] != NULL; j++)
        if (*words[j] != '\0')
          g_strv_builder_add (kept, words[j]);
      plain = g_strv_builder_end (kept);
      joined = g_strjoinv (" ", plain);
      g_assert_cmpstr (joined, ==, cases[i][1]);
    }
}

static void
test_match_query (void)
{
  static const char * const cases[][2] = {
    { "Zoë ang", "\"zoe\"* \"ang\"*" }, { "  ", NULL }, { "***", NULL }, { "a\" OR b", "\"a\"* \"or\"* \"b\"*" }, { "田中", "\"田 中\"*" },
    { "\xff", NULL }, { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *query = rel_text_match_query (cases[i][0]);

      g_assert_cmpstr (query, ==, cases[i][1]);
    }
}

static void
test_make_safe (void)
{
  static const struct
  {
    const char *bytes;
    gssize length;
    const char *expected;
  } cases[] = {
    { "plain", -1, "plain" }, { "a\r\nb\rc\n", -1, "a\nb\nc\n" }, { "a\x01\x1b[0m\x7f", -1, "a[0m" }, { "tab\there", -1, "tab\there" },
    { "a\xff" "b", -1, "a\xef\xbf\xbd" "b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *safe = rel_text_make_safe (cases[i].bytes, cases[i].length);

      g_assert_cmpstr (safe, ==, cases[i].expected);
    }
}

static void
test_skip_scheme (void)
{
  static const struct
  {
    const char *text;
    const char *rest;
  } cases[] = {
    { "https://www.example.org/a", "example.org/a" }, { "HTTP://example.org", "example.org" }, { "www.example.org", "example.org" },
    { "https://", "https://" }, { "www.", "www." }, { "https://www.", "www." }, { "ana@www.example.org", "ana@www.example.org" }, { "", "" },
  };
  g_auto (GStrv) words = rel_text_search_words ("see https://www.example.org/a");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (rel_text_skip_scheme (cases[i].text), ==, cases[i].rest);
  g_assert_cmpstr (words[1], ==, "example org a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/text/sort-key-folds", test_sort_key);
  g_test_add_func ("/core/text/family-key", test_family_key);
  g_test_add_func ("/core/text/fold", test_fold);
  g_test_add_func ("/core/text/search-key-splits", test_search_key);
  g_test_add_func ("/core/text/address-without-what-all-begin-with", test_skip_scheme);
  g_test_add_func ("/core/text/query-cannot-be-injected", test_match_query);
  g_test_add_func ("/core/text/safe-text-has-no-controls", test_make_safe);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The index of names: who is found by what, also after changes, and among very many. */
#include "rel-capture-names.h"

#include <locale.h>

#include "rel-capture-text.h"

static char *
match (RelCaptureNames *names,
       const char      *typed)
{
  g_autofree char *key = rel_capture_text_name_key (typed, -1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  RelCaptureMatch how = rel_capture_names_match (names, key, ids);
  static const char *prefixes[] = { "none", "short", "full" };
  g_autoptr (GString) text = g_string_new (prefixes[how]);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, " %s", (const char *) g_ptr_array_index (ids, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
complete (RelCaptureNames *names,
          const char      *typed,
          guint            limit)
{
  g_autoptr (GPtrArray) ids = rel_capture_names_complete (names, typed, limit);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (ids, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_match(names, typed, expected)                                                                           \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *found_ = match (names, typed);                                                                    \
    g_assert_cmpstr (found_, ==, expected);                                                                            \
  }                                                                                                                    \
  G_STMT_END

#define assert_complete(names, typed, limit, expected)                                                                 \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *found_ = complete (names, typed, limit);                                                          \
    g_assert_cmpstr (found_, ==, expected);                                                                            \
  }                                                                                                                    \
  G_STMT_END

static void
test_match (void)
{
  g_autoptr (RelCaptureNames) names = rel_capture_names_new ();

  rel_capture_names_set (names, "a", "Zoë Grünwald-Ørsted", NULL, NULL, "Zo", FALSE);
  rel_capture_names_set (names, "b", "Zoe Adams", "Zoe", "Adams", NULL, FALSE);
  rel_capture_names_set (names, "c", "Dr. Ana Maria da Silva", NULL, NULL, NULL, FALSE);
  rel_capture_names_set (names, "d", "Taro Yamada", "Taro", "Yamada", NULL, FALSE);
  rel_capture_names_set (names, "e", "Adams", NULL, NULL, NULL, FALSE);
  rel_capture_names_set (names, "f", "!!!", NULL, NULL, NULL, FALSE);
  rel_capture_names_set (names, "g", "山田 太郎", NULL, NULL, NULL, FALSE);

  assert_match (names, "Zoe", "short b a");
  assert_match (names, "ZO", "short a");
  assert_match (names, "zoe grunwald orsted", "full a");
  assert_match (names, "Zoe A", "full b");
  assert_match (names, "Zoe Ad", "none");
  assert_match (names, "Ana", "short c");
  assert_match (names, "Ana Silva", "full c");
  assert_match (names, "ana maria da silva", "full c");
  assert_match (names, "dr ana maria da silva", "full c");
  assert_match (names, "Maria", "none");
  assert_match (names, "Silva", "none");
  assert_match (names, "Yamada Taro", "full d");
  assert_match (names, "Adams", "full e");
  assert_match (names, "山田", "short g");
  assert_match (names, "山", "none");
  assert_match (names, "山田太郎", "full g");
  assert_match (names, "", "none");
  assert_match (names, "!!!", "none");
  assert_match (names, "\xff\xfe", "none");
}

static void
test_archived (void)
{
  g_autoptr (RelCaptureNames) names = rel_capture_names_new ();

  rel_capture_names_set (names, "old", "Tom Old", NULL, NULL, NULL, TRUE);
  assert_match (names, "Tom", "short old");
  rel_capture_names_set (names, "new", "Tom New", NULL, NULL, NULL, FALSE);
  assert_match (names, "Tom", "short new");
  assert_match (names, "Tom Old", "full old");
  assert_complete (names, "tom", 10, "new old");
}

static void
test_changes (void)
{
  g_autoptr (RelCaptureNames) names = rel_capture_names_new ();

  rel_capture_names_set (names, "a", "Ann Berg", NULL, NULL, NULL, FALSE);
  rel_capture_names_set (names, "b", "Ann Cole", NULL, NULL, NULL, FALSE);
  assert_match (names, "Ann", "short a b");
  rel_capture_names_set (names, "a", "Beth Berg", NULL, NULL, "Ann", FALSE);
  assert_match (names, "Ann", "short b a");
  assert_match (names, "Ann Berg", "none");
  rel_capture_names_remove (names, "b");
  rel_capture_names_remove (names, "b");
  rel_capture_names_remove (names, "nobody");
  assert_match (names, "Ann", "short a");
  g_assert_cmpuint (rel_capture_names_get_n_people (names), ==, 1);
  g_assert_cmpstr (rel_capture_names_get_name (names, "a"), ==, "Beth Berg");
  g_assert_null (rel_capture_names_get_name (names, "b"));
  g_assert_true (rel_capture_names_has_word (names, "berg"));
  g_assert_false (rel_capture_names_has_word (names, "cole"));
  g_assert_false (rel_capture_names_has_word (names, "ber"));
  g_assert_false (rel_capture_names_has_word (names, ""));

  rel_capture_names_freeze (names);
  rel_capture_names_set (names, "a", "Carl Berg", NULL, NULL, NULL, FALSE);
  rel_capture_names_set (names, "c", "Cora Dale", NULL, NULL, NULL, FALSE);
  rel_capture_names_set (names, "c", "Cora Ends", NULL, NULL, NULL, FALSE);
  rel_capture_names_set (names, "d", "Dora Dale", NULL, NULL, NULL, FALSE);
  rel_capture_names_remove (names, "d");
  rel_capture_names_thaw (names);
  assert_match (names, "Ann", "none");
  assert_match (names, "Carl", "short a");
  assert_match (names, "Cora", "short c");
  assert_match (names, "Cora Dale", "none");
  assert_match (names, "Dora", "none");
  assert_complete (names, "c", 10, "a c");
}

static void
test_complete (void)
{
  g_autoptr (RelCaptureNames) names = rel_capture_names_new ();

  rel_capture_names_set (names, "lee", "Dana Lee", NULL, NULL, NULL, FALSE);
  rel_capture_names_set (names, "lena", "Léna Moor", NULL, NULL, NULL, FALSE);
  rel_capture_names_set (names, "leo", "Leo Quiet", NULL, NULL, NULL, TRUE);
  rel_capture_names_set (names, "berg", "Vincent van der Berg", NULL, NULL, NULL, FALSE);

  assert_complete (names, "le", 10, "lena lee leo");
  assert_complete (names, "le", 2, "lena lee");
  assert_complete (names, "le", 0, "");
  assert_complete (names, "LÉ", 10, "lena lee leo");
  assert_complete (names, "dana l", 10, "lee");
  assert_complete (names, "van der", 10, "berg");
  assert_complete (names, "berg", 10, "berg");
  assert_complete (names, "x", 10, "");
  assert_complete (names, "", 10, "");
  assert_complete (names, "...", 10, "");
}

/* What single changes leave is what loading at once leaves. */
static void
test_many (void)
{
  static const char *given[] = { "Ann", "Ben", "Cora", "Dirk", "Élise", "Fynn", "Gül" };
  static const char *family[] = { "Abt", "Berg", "Cole", "Dahl", "Østergård", "Fox" };
  g_autoptr (RelCaptureNames) loaded = rel_capture_names_new ();
  g_autoptr (RelCaptureNames) changed = rel_capture_names_new ();

  rel_capture_names_freeze (loaded);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%04u", i);
      g_autofree char *name = g_strdup_printf ("%s %s", given[i % G_N_ELEMENTS (given)],
                                               family[(i / 7) % G_N_ELEMENTS (family)]);
      g_autofree char *other = g_strdup_printf ("%s %s", family[i % G_N_ELEMENTS (family)],
                                                given[(i * 5) % G_N_ELEMENTS (given)]);

      rel_capture_names_set (changed, id, other, NULL, NULL, "Nick", FALSE);
      if (i % 3 == 0)
        continue;
      rel_capture_names_set (loaded, id, name, NULL, NULL, NULL, i % 11 == 0);
    }
  rel_capture_names_thaw (loaded);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%04u", i);
      g_autofree char *name = g_strdup_printf ("%s %s", given[i % G_N_ELEMENTS (given)],
                                               family[(i / 7) % G_N_ELEMENTS (family)]);

      if (i % 3 == 0)
        rel_capture_names_remove (changed, id);
      else
        rel_capture_names_set (changed, id, name, NULL, NULL, NULL, i % 11 == 0);
    }
  g_assert_cmpuint (rel_capture_names_get_n_people (loaded), ==, rel_capture_names_get_n_people (changed));
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autofree char *expected = match (loaded, given[i]);

      g_assert_true (g_str_has_prefix (expected, "short p"));
      assert_match (changed, given[i], expected);
    }
  assert_match (changed, "Nick", "none");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capture/names/match", test_match);
  g_test_add_func ("/capture/names/archived-only-where-nobody-else", test_archived);
  g_test_add_func ("/capture/names/changes-are-found", test_changes);
  g_test_add_func ("/capture/names/complete", test_complete);
  g_test_add_func ("/capture/names/changing-equals-loading", test_many);
  return g_test_run ();
}

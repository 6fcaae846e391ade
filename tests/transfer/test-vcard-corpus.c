/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real files: each is read or refused in words, and names, e-mail addresses and telephone numbers are
 * what other programs read. The files are those of RELATIONS_CORPUS where it is set, else our own. */
#include "vcard-reading.h"

#include <json-glib/json-glib.h>

static char *
dup_corpus (void)
{
  const char *folder = g_getenv ("RELATIONS_CORPUS");

  return folder != NULL && *folder != '\0' ? g_strdup (folder) : g_test_build_filename (G_TEST_DIST, "data", "vcard", NULL);
}

/* Reads a file to its end; NULL if it was refused as a whole, in words. Each card is "name", and its e-mail
 * addresses and telephone numbers; a refused card has the name NULL. */
typedef struct
{
  char *name;
  GPtrArray *email;
  GPtrArray *phone;
} Card;

static void
card_free (Card *card)
{
  g_free (card->name);
  g_ptr_array_unref (card->email);
  g_ptr_array_unref (card->phone);
  g_free (card);
}

static void
assert_sentence (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (strlen (text), >, 10);
  g_assert_true (g_ascii_isupper (*text));
}

static GPtrArray *
read_file (const char *path)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func ((GDestroyNotify) card_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RelImportReader) reader = NULL;
  g_autoptr (RelPersonDraft) draft = rel_person_draft_new ();
  RelImportItem item;
  guint last_line = 0, line;

  g_assert_no_error (error);
  bytes = g_mapped_file_get_bytes (file);
  reader = rel_vcard_import_reader_new (bytes, &line, &error);
  if (reader == NULL)
    {
      g_assert_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED);
      assert_sentence (error->message);
      return NULL;
    }

  while (rel_import_reader_next (reader, draft, &item, NULL, &error))
    {
      Card *card = g_new0 (Card, 1);

      card->email = g_ptr_array_new_with_free_func (g_free);
      card->phone = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (cards, card);

      g_assert_cmpuint (item.line, >, last_line);
      last_line = item.line;
      g_assert_true (g_utf8_validate_len (item.raw, item.raw_len, NULL));
      if (item.reason != NULL)
        {
          assert_sentence (item.reason);
          continue;
        }

      card->name = g_strdup (draft->fields[REL_DRAFT_NAME]);
      g_assert_nonnull (card->name);
      g_assert_cmpint (*card->name, !=, '\0');
      for (guint i = 0; i < REL_DRAFT_N_FIELDS; i++)
        g_assert_true (draft->fields[i] == NULL || g_utf8_validate (draft->fields[i], -1, NULL));
      for (guint i = 0; i < draft->contact_points->len; i++)
        {
          const RelDraftContactPoint *point = &g_array_index (draft->contact_points, RelDraftContactPoint, i);

          g_assert_true (g_utf8_validate (point->value, -1, NULL));
          if (strcmp (point->kind, "email") == 0)
            g_ptr_array_add (card->email, g_strdup (point->value));
          else if (strcmp (point->kind, "phone") == 0)
            g_ptr_array_add (card->phone, g_strdup (point->value));
        }
    }
  g_assert_no_error (error);

  return g_steal_pointer (&cards);
}

static void
visit_files (const char *folder,
             guint      *n_files,
             guint      *n_cards)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        visit_files (path, n_files, n_cards);
      else if (g_str_has_suffix (name, ".vcf") || g_str_has_suffix (name, ".vcs"))
        {
          g_autoptr (GPtrArray) cards = read_file (path);

          (*n_files)++;
          *n_cards += cards != NULL ? cards->len : 0;
        }
    }
}

static void
test_every_file (void)
{
  g_autofree char *corpus = dup_corpus ();
  guint n_files = 0, n_cards = 0;

  visit_files (corpus, &n_files, &n_cards);
  g_test_message ("%u files, %u cards", n_files, n_cards);
  g_assert_cmpuint (n_files, >, 5);
  g_assert_cmpuint (n_cards, >, n_files);
}

/* Whether we read what the others read. Where those gave up on a character, anything stands for it. */
static gboolean
same (const char *ours,
      const char *theirs)
{
  if (ours == NULL)
    return FALSE;

  for (; *ours != '\0' && *theirs != '\0'; ours = g_utf8_next_char (ours), theirs = g_utf8_next_char (theirs))
    if (g_utf8_get_char (theirs) != 0xfffd && g_utf8_get_char (ours) != g_utf8_get_char (theirs))
      return FALSE;

  return *ours == '\0' && *theirs == '\0';
}

/* The others keep the scheme of a tel: URI, repetitions and empty values. */
static gboolean
same_list (GPtrArray *ours,
           JsonArray *theirs)
{
  guint at = 0;

  for (guint i = 0; i < json_array_get_length (theirs); i++)
    {
      g_autofree char *value = g_strstrip (g_strdup (json_array_get_string_element (theirs, i)));
      g_autoptr (GString) plain = g_string_new (value);
      gboolean repeated = FALSE;

      if (g_str_has_prefix (plain->str, "tel:"))
        {
          g_string_erase (plain, 0, 4);
          g_string_replace (plain, ";ext=", " ext. ", 0);
        }
      for (guint k = 0; k < at && !repeated; k++)
        repeated = g_ascii_strcasecmp (g_ptr_array_index (ours, k), plain->str) == 0;
      if (plain->len == 0 || repeated)
        continue;
      if (at == ours->len || !same (g_ptr_array_index (ours, at), plain->str))
        return FALSE;
      at++;
    }

  return at == ours->len;
}

typedef struct
{
  guint n;
  guint n_same;
} Tally;

static void
compare_lists (const char *file,
               JsonObject *object,
               const char *member,
               GPtrArray  *cards,
               Tally      *tally)
{
  JsonArray *lists = json_object_has_member (object, member) ? json_object_get_array_member (object, member) : NULL;

  for (guint i = 0; lists != NULL && i < json_array_get_length (lists) && i < cards->len; i++)
    {
      const Card *card = g_ptr_array_index (cards, i);
      gboolean is_same;

      /* Nothing is known of a card on which they disagree; nothing is kept of one that is refused. */
      if (json_array_get_null_element (lists, i) || card->name == NULL)
        continue;

      is_same = same_list (strcmp (member, "tel") == 0 ? card->phone : card->email, json_array_get_array_element (lists, i));
      tally->n++;
      tally->n_same += is_same;
      if (!is_same)
        g_test_message ("%s, card %u: another %s", file, i + 1, member);
    }
}

static void
test_oracle (void)
{
  g_autofree char *corpus = dup_corpus ();
  g_autofree char *path = g_build_filename (corpus, "ORACLE-vcard.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GList) files = NULL;
  JsonObject *oracle;
  Tally names = { 0 }, emails = { 0 }, phones = { 0 };

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  oracle = json_node_get_object (json_parser_get_root (parser));

  files = json_object_get_members (oracle);
  for (GList *l = files; l != NULL; l = l->next)
    {
      const char *file = l->data;
      JsonObject *object = json_object_get_object_member (oracle, file);
      g_autofree char *file_path = g_build_filename (corpus, file, NULL);
      g_autoptr (GPtrArray) cards = read_file (file_path);
      JsonArray *agreed;

      g_assert_nonnull (cards);
      agreed = json_object_has_member (object, "fn") ? json_object_get_array_member (object, "fn") : NULL;
      for (guint i = 0; agreed != NULL && i < json_array_get_length (agreed); i++)
        {
          const char *theirs = json_array_get_string_element (agreed, i);
          const char *ours = i < cards->len ? ((Card *) g_ptr_array_index (cards, i))->name : NULL;

          /* Where there is no name we find another, or refuse the card. */
          if (theirs == NULL || *theirs == '\0')
            continue;
          names.n++;
          names.n_same += same (ours, theirs);
          if (!same (ours, theirs))
            g_test_message ("%s, card %u: '%s' instead of '%s'", file, i + 1, ours, theirs);
        }

      compare_lists (file, object, "email", cards, &emails);
      compare_lists (file, object, "tel", cards, &phones);
    }

  g_test_message ("read the same: %u of %u names, %u of %u e-mail lists, %u of %u telephone lists", names.n_same, names.n,
                  emails.n_same, emails.n, phones.n_same, phones.n);
  g_assert_cmpuint (names.n, >, 0);
  g_assert_cmpuint (names.n_same * 100, >=, names.n * 98);
  g_assert_cmpuint (emails.n_same * 100, >=, emails.n * 98);
  g_assert_cmpuint (phones.n_same * 100, >=, phones.n * 98);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vcard-corpus/every-file/is-read-or-refused-in-words", test_every_file);
  g_test_add_func ("/vcard-corpus/oracle/is-read-the-same", test_oracle);

  return g_test_run ();
}

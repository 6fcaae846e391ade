/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that the window says went through a translator. In the language that is none (po/make-pseudo.py) each word of ours has
 * an accent; a word without, in any state of the window, in a label, a tooltip, a picture or what a screen reader is told, is
 * either data, or of the toolkit, or was never given to a translator. */
#include <locale.h>
#include <string.h>

#include "rel-person.h"
#include "rel-picture-private.h"
#include "rel-records.h"
#include "ui-states.h"

/* What the toolkit, GLib and SQLite say by themselves, and the names of keys. */
static const char * const toolkit[] = {
  "Back", "Close", "Main Menu", "Menu", "Clear", "Clear Entry", "Search", "Edit", "Apply", "Preferences", "Open Menu",
  "About", "Close the window", "Ctrl", "Shift", "Alt", "Delete", "kB", "MB", "file is not a database", "Credits", "Legal", "Details", "Troubleshooting", "Report an Issue", "Website", "More Actions", "Dismiss", "Increase", "Decrease",
};

typedef struct
{
  GPtrArray *strings;      /* whole values, the longest first */
  GHashTable *known;       /* the same */
  GHashTable *short_names; /* what pictures write, only as a whole */
  GHashTable *told;        /* of what was complained already */
} Data;

static guint n_problems;

/* Data: what is written in the records, and dates */

static void
add (Data *data, const char *text)
{
  g_auto (GStrv) lines = NULL;

  if (text == NULL || *text == '\0' || g_hash_table_contains (data->known, text))
    return;
  g_hash_table_add (data->known, g_strdup (text));
  g_ptr_array_add (data->strings, g_strdup (text));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[0] != NULL && lines[1] != NULL && lines[i] != NULL; i++)
    add (data, lines[i]);
}

/* What is typed to come into a state is shown in pieces. */
static void
add_words (Data *data, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text != NULL ? text : "", " ;:", -1);

  add (data, text);
  for (guint i = 0; words[i] != NULL; i++)
    add (data, words[i]);
}

/* What a picture makes of a name where it has no room for it; only there, as the whole of what it writes. */
static void
add_short_names (Data *data, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  g_autoptr (GString) abbreviated = g_string_new (words[0]);
  g_autoptr (GString) initials = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const gunichar initial = g_utf8_get_char (words[i]);

      g_string_append_unichar (initials, initial);
      if (i == 0)
        continue;
      g_string_append_c (abbreviated, ' ');
      g_string_append_unichar (abbreviated, initial);
      g_string_append_c (abbreviated, '.');
    }
  g_hash_table_add (data->short_names, g_strdup (words[0]));
  g_hash_table_add (data->short_names, g_strdup (abbreviated->str));
  g_hash_table_add (data->short_names, g_strdup (initials->str));
}

static void
add_values (Data *data, RelValues *values)
{
  const RelShape *shape = rel_values_get_shape (values);

  for (guint i = 0; i < shape->n_fields; i++)
    {
      const char * const *texts;
      GPtrArray *items;

      switch ((int) shape->fields[i].kind)
        {
        case REL_FIELD_TEXT:
          add (data, rel_values_get_text (values, i));
          break;
        case REL_FIELD_TEXTS:
          /* Roles are words of ours, which must not be shown as they are stored */
          texts = g_str_equal (shape->fields[i].name, "roles") ? NULL : rel_values_get_texts (values, i);
          for (; texts != NULL && *texts != NULL; texts++)
            add (data, *texts);
          break;
        case REL_FIELD_ITEMS:
          items = rel_values_get_items (values, i);
          for (guint j = 0; items != NULL && j < items->len; j++)
            add_values (data, items->pdata[j]);
          break;
        default:
          break;
        }
    }
}

static void
add_records (Data *data, UiFixture *ui)
{
  g_autoptr (GError) error = NULL;
  RelStore *store = rel_window_get_store (ui->window);
  g_autoptr (RelConnection) connection = NULL;

  if (store == NULL)
    return;
  rel_store_flush (store);
  connection = rel_database_connect (rel_store_get_database (store), FALSE, &error);
  g_assert_no_error (error);
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      g_autoptr (RelRecordCursor) cursor = rel_record_cursor_new (connection, noun, &error);
      RelRecord *record;

      g_assert_no_error (error);
      while (rel_record_cursor_next (cursor, &record, &error) && record != NULL)
        {
          add_values (data, rel_record_get_values (record));
          if (noun == REL_NOUN_PERSON)
            add_short_names (data, rel_record_get_text (record, REL_PERSON_NAME));
          g_object_unref (record);
        }
      g_assert_no_error (error);
    }
}

/* The names of months and days are the locale's. */
static void
add_dates (Data *data)
{
  static const char * const formats[] = { "%A", "%a", "%B", "%b", "%p" };

  for (int day = 0; day < 366; day++)
    {
      g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 1, 1, 6, 0, 0);
      g_autoptr (GDateTime) date = g_date_time_add_hours (start, day * 25);

      for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
        {
          g_autofree char *text = g_date_time_format (date, formats[i]);

          add (data, text);
        }
    }
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize first = strlen (*(const char **) a), second = strlen (*(const char **) b);

  return (first < second) - (first > second);
}

/* Words */

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* The first word of @text that has no accent where the language that is none would give it one, and that is no data. */
static char *
find_plain_word (const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      const char *start = p;
      gboolean is_plain = TRUE, could_have_accent = FALSE;

      while (*p != '\0' && is_letter (g_utf8_get_char (p)))
        {
          is_plain = is_plain && g_ascii_isalpha (*p);
          could_have_accent = could_have_accent || strchr ("abcdeghijklnorstuwyzABCDEGHIJKLNORSTUWYZ", *p) != NULL;
          p = g_utf8_next_char (p);
        }
      if (p - start > 1 && is_plain && could_have_accent)
        return g_strndup (start, (gsize) (p - start));
      if (p == start)
        p = g_utf8_next_char (p);
    }
  return NULL;
}

/* Blanks out each @piece of @text that is not part of a longer word. */
static void
blank (char *text, const char *piece)
{
  const gsize length = strlen (piece);

  for (char *p = text; (p = strstr (p, piece)) != NULL; p++)
    {
      const char *before = p > text ? g_utf8_prev_char (p) : NULL;

      if ((before == NULL || !is_letter (g_utf8_get_char (before)) || !is_letter (g_utf8_get_char (piece))) &&
          (!is_letter (g_utf8_get_char (p + length)) || !is_letter (g_utf8_get_char (g_utf8_prev_char (piece + length)))))
        memset (p, ' ', length);
    }
}

static void
check_text (Data *data, const char *state, GtkWidget *widget, const char *what, const char *text)
{
  g_autofree char *word = NULL;
  g_autofree char *rest = NULL;

  if (text == NULL || g_hash_table_contains (data->known, text) || g_hash_table_contains (data->short_names, text))
    return;
  word = find_plain_word (text);
  if (word == NULL || !g_hash_table_add (data->told, g_strdup (text)))
    return;
  rest = g_strdup (text);
  for (guint i = 0; i < data->strings->len && word != NULL; i++)
    {
      gboolean found = strstr (rest, data->strings->pdata[i]) != NULL;

      if (!found)
        continue;
      blank (rest, data->strings->pdata[i]);
      g_free (word);
      word = find_plain_word (rest);
    }
  if (word != NULL)
    {
      g_autofree char *path = ui_describe (widget);

      n_problems++;
      g_test_message ("%s: “%s” in the %s “%s” of %s", state, word, what, text, path);
    }
}

static void
check_accessible (Data *data, const char *state, GtkWidget *widget)
{
  static const struct
  {
    GtkAccessibleProperty property;
    const char *name;
  } properties[] = {
    { GTK_ACCESSIBLE_PROPERTY_LABEL, "accessible name" },
    { GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "accessible description" },
    { GTK_ACCESSIBLE_PROPERTY_HELP_TEXT, "accessible help" },
    { GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "accessible value" },
    { GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION, "accessible role" },
    { GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, "accessible placeholder" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), properties[i].property))
      {
        /* What it is, told as what it is not */
        g_autofree char *text = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), properties[i].property, "\001");

        check_text (data, state, widget, properties[i].name, text);
      }
}

static void
check_picture (Data *data, const char *state, GtkWidget *widget)
{
  g_auto (GStrv) written = rel_picture_dup_written (REL_PICTURE (widget));

  for (guint i = 0; written[i] != NULL; i++)
    check_text (data, state, widget, "drawing", written[i]);
}

static void
check_widget (Data *data, const char *state, GtkWidget *widget)
{
  const char *type = G_OBJECT_TYPE_NAME (widget);

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  /* Initials of a name, and keys, which GTK names */
  if (ADW_IS_AVATAR (widget) || g_str_has_suffix (type, "ShortcutLabel") || gtk_widget_has_css_class (widget, "rel-key"))
    return;
  check_text (data, state, widget, "tooltip", gtk_widget_get_tooltip_text (widget));
  check_accessible (data, state, widget);
  if (GTK_IS_LABEL (widget))
    check_text (data, state, widget, "label", gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_TEXT (widget))
    check_text (data, state, widget, "placeholder", gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  if (REL_IS_PICTURE (widget) && gtk_widget_get_mapped (widget))
    check_picture (data, state, widget);
  if (ADW_IS_NAVIGATION_PAGE (widget))
    check_text (data, state, widget, "title", adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (widget)));
  if (ADW_IS_DIALOG (widget))
    check_text (data, state, widget, "title", adw_dialog_get_title (ADW_DIALOG (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_widget (data, state, child);
}

static void
test_translated (void)
{
  static const struct
  {
    int width, height;
  } sizes[] = { { 1200, 800 }, { 360, 640 } };
  UiFixture *ui = NULL;
  guint n_states;
  const UiState *states = ui_states_get (&n_states);
  Data data = { g_ptr_array_new_with_free_func (g_free), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  n_problems = 0;
  add_dates (&data);
  for (guint i = 0; i < G_N_ELEMENTS (toolkit); i++)
    add (&data, toolkit[i]);
  for (guint i = 0; i < n_states; i++)
    {
      if (!ui_state_is_wanted (&states[i]))
        continue;
      ui = ui_state_enter (&states[i], ui, sizes[0].width, sizes[0].height);
      add_words (&data, states[i].argument);
      add (&data, ui->database);
      add (&data, ui->folder);
      add_records (&data, ui);
      g_ptr_array_sort (data.strings, compare_lengths);
      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          ui_request_size (ui, sizes[j].width, sizes[j].height);
          ui_settle (100);
          check_widget (&data, states[i].name, GTK_WIDGET (ui->window));
        }
      ui = ui_state_leave (&states[i], ui);
    }
  g_clear_pointer (&ui, ui_fixture_free);
  g_ptr_array_unref (data.strings);
  g_hash_table_unref (data.known);
  g_hash_table_unref (data.short_names);
  g_hash_table_unref (data.told);
  g_assert_cmpuint (n_problems, ==, 0);
}

/* The test could not fail where no text has accents. */
static void
test_plain_words_are_told (void)
{
  g_autofree char *none = find_plain_word ("[Ñéŵ Þéŕšöñ öñé 12 PM vv x]");
  g_autofree char *one = find_plain_word ("[Ñéŵ Þéŕšöñ Monday ţŵö]");

  g_assert_cmpstr (none, ==, NULL);
  g_assert_cmpstr (one, ==, "Monday");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/plain-words-are-told", test_plain_words_are_told);
  g_test_add_func ("/words/translated", test_translated);
  return g_test_run ();
}

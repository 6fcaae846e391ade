/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with what is typed in a row: said in words below it, and a way there. While one types it is marked alone, as
 * a day that is half typed is none yet; the words come once the keyboard went on. */
#include "rel-row-problem.h"

#include <glib/gi18n-lib.h>

#include "rel-announce.h"
#include "rel-content-row.h"
#include "rel-rows.h"
#include "rel-sentence.h"

#define KEY "rel-problem"

/* Rows move down for the words, and not while the pointer is pressed on one of them. */
#define PAUSE_MSEC 200

/* How long a row that opens grows. */
#define OPENING_USEC (G_USEC_PER_SEC * 3 / 10)

typedef struct
{
  GtkWidget *row; /* not owned: it owns this */
  char *words;    /* (nullable): %NULL while nothing is wrong */
  GtkWidget *told; /* (nullable): the row below, which holds the words */
  GtkLabel *label;
  gboolean is_watched; /* whether it waits for the keyboard to go on */
  guint pause_id;
} Problem;

static void
problem_free (gpointer data)
{
  Problem *self = data;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_weak_pointer (&self->told);
  g_free (self->words);
  g_free (self);
}

/* What in the row has the keyboard. */
static GtkWidget *
get_field (GtkWidget *row)
{
  GtkWidget *text = GTK_IS_EDITABLE (row) ? GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))) : rel_content_row_find_text (row);

  return text != NULL ? text : row;
}

static gboolean
has_focus (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

/* Words below the row */

static void
tell (Problem *self)
{
  GtkWidget *list = gtk_widget_get_parent (self->row);
  GtkWidget *told;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (self->told != NULL || !GTK_IS_LIST_BOX (list))
    return;
  told = rel_content_row_new (self->words);
  self->label = g_object_new (GTK_TYPE_LABEL, "label", self->words, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "error");
  gtk_widget_add_css_class (told, "rel-problem");
  gtk_widget_add_css_class (self->row, "rel-told");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (told), GTK_WIDGET (self->label));
  g_set_weak_pointer (&self->told, told);
  g_object_bind_property (self->row, "visible", told, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_box_insert (GTK_LIST_BOX (list), told, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->row)) + 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (get_field (self->row)), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, self->label, NULL, -1);
}

static void
untell (Problem *self)
{
  GtkWidget *told = self->told;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (told == NULL)
    return;
  g_clear_weak_pointer (&self->told);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (get_field (self->row)), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
  gtk_widget_remove_css_class (self->row, "rel-told");
  gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (told)), told);
}

/* The keyboard is elsewhere: what it is about is said, too. */
static gboolean
pause_cb (gpointer data)
{
  Problem *self = data;
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->row));
  /* Translators: what is asked for, and what is wrong with what was typed there, as “Due On: A day, such as Friday” */
  g_autofree char *sentence = rel_sentence (C_("wrong", "%s: %s"), title, self->words);

  self->pause_id = 0;
  if (has_focus (self->row))
    return G_SOURCE_REMOVE;
  tell (self);
  if (gtk_widget_get_mapped (self->row))
    rel_announce (get_field (self->row), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return G_SOURCE_REMOVE;
}

static void
focus_moved_cb (GObject *root, GParamSpec *pspec, GtkWidget *row)
{
  Problem *self = g_object_get_data (G_OBJECT (row), KEY);

  if (has_focus (row))
    return;
  g_signal_handlers_disconnect_by_func (root, focus_moved_cb, row);
  self->is_watched = FALSE;
  if (self->words != NULL && self->told == NULL && self->pause_id == 0)
    self->pause_id = g_timeout_add (PAUSE_MSEC, pause_cb, self);
}

/* One types in it: the words can wait until they go on. */
static void
watch (Problem *self)
{
  if (self->is_watched)
    return;
  self->is_watched = TRUE;
  g_signal_connect_object (gtk_widget_get_root (self->row), "notify::focus-widget", G_CALLBACK (focus_moved_cb), self->row, G_CONNECT_DEFAULT);
}

static Problem *
ensure_problem (GtkWidget *row)
{
  Problem *self = g_object_get_data (G_OBJECT (row), KEY);

  if (self == NULL)
    {
      self = g_new0 (Problem, 1);
      self->row = row;
      g_object_set_data_full (G_OBJECT (row), KEY, self, problem_free);
    }
  return self;
}

/**
 * rel_row_set_problem:
 * @row: a row of a list in which something is typed
 * @words: (nullable): what is wrong with it, or what is asked for instead; %NULL for nothing
 *
 * Marks the row, and says the words below it once the keyboard is elsewhere.
 */
void
rel_row_set_problem (GtkWidget *row, const char *words)
{
  Problem *self = g_object_get_data (G_OBJECT (row), KEY);

  if (self == NULL && words == NULL)
    return;
  self = ensure_problem (row);
  g_set_str (&self->words, words);
  rel_row_mark (row, words == NULL, words);
  gtk_accessible_update_state (GTK_ACCESSIBLE (get_field (row)), GTK_ACCESSIBLE_STATE_INVALID,
                               words == NULL ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  if (words == NULL)
    untell (self);
  else if (self->told != NULL)
    gtk_label_set_label (self->label, words);
  else if (has_focus (row))
    watch (self);
  else
    tell (self);
}

/**
 * rel_row_find_problem:
 * @root: a row, or what holds rows
 *
 * Returns: (transfer none) (nullable): the first row in it of which something is wrong
 */
GtkWidget *
rel_row_find_problem (GtkWidget *root)
{
  Problem *problem = g_object_get_data (G_OBJECT (root), KEY);
  GtkWidget *found = problem != NULL && problem->words != NULL ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = rel_row_find_problem (child);
  return found;
}

/* The way there */

typedef struct
{
  guint n_frames;
  gint64 end; /* µs of the frame clock; 0 until the first frame */
  gint64 length;
} Scroll;

/* Once the words have their room, with the next frame; what opens meanwhile grows on. */
static gboolean
scroll_cb (GtkWidget *row, GdkFrameClock *clock, gpointer data)
{
  Scroll *scroll = data;
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);
  Problem *problem = g_object_get_data (G_OBJECT (row), KEY);

  if (scroll->end == 0)
    scroll->end = gdk_frame_clock_get_frame_time (clock) + scroll->length;
  if (++scroll->n_frames < 2)
    return G_SOURCE_CONTINUE;
  if (viewport == NULL || !gtk_widget_get_mapped (row))
    return G_SOURCE_REMOVE;
  if (problem != NULL && problem->told != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), problem->told, NULL);
  gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), row, NULL);
  return gdk_frame_clock_get_frame_time (clock) < scroll->end;
}

static void
scroll_there (GtkWidget *row, gint64 length)
{
  Scroll *scroll = g_new0 (Scroll, 1);

  scroll->length = length;
  gtk_widget_add_tick_callback (row, scroll_cb, scroll, g_free);
}

/**
 * rel_row_scroll_there:
 * @row: a row in something that scrolls
 *
 * Makes it visible with what was just put in it or below it, with the next frames.
 */
void
rel_row_scroll_there (GtkWidget *row)
{
  scroll_there (row, 0);
}

/**
 * rel_row_lead_there:
 * @row: a row of which something is wrong
 *
 * Gives it the keyboard, and says what is wrong below it and to those who do not see it; what it is folded away in opens.
 */
void
rel_row_lead_there (GtkWidget *row)
{
  Problem *self = g_object_get_data (G_OBJECT (row), KEY);
  GtkWidget *fold = gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW);
  const gboolean opens = fold != NULL && !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (fold));

  g_return_if_fail (self != NULL && self->words != NULL);

  if (opens)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (fold), TRUE);
  tell (self);
  if (ADW_IS_ENTRY_ROW (row) && adw_entry_row_grab_focus_without_selecting (ADW_ENTRY_ROW (row)))
    gtk_editable_set_position (GTK_EDITABLE (row), -1);
  else
    gtk_widget_grab_focus (get_field (row));
  scroll_there (row, opens ? OPENING_USEC : 0);
  rel_announce (get_field (row), self->words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

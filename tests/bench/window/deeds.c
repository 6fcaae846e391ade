/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does in the window, and what it takes: under the name of a deed the time until what it leads to was painted,
 * with "-longest" the longest the window did not listen meanwhile, both in ms. */
#include "deeds.h"

#include "busy.h"
#include "rel-browser.h"
#include "rel-capture-draft.h"
#include "rel-palette-dialog.h"
#include "rel-window.h"
#include "scrolling.h"
#include "typing.h"

/* After a deed, for what follows from it. */
#define QUIET_MS 1000
#define BULK 3000

static RelWindow *window;
static const char *doing; /* the deed under way */
static gint64 start;
static gboolean is_painted, is_done;
static GSourceFunc then;

/**
 * deeds_find_mapped:
 * @widget: where to look
 * @type_name: the name of a type
 *
 * Returns: (nullable) (transfer none): the first widget of that type that can be seen, @widget itself or in it
 */
GtkWidget *
deeds_find_mapped (GtkWidget *widget, const char *type_name)
{
  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_height (widget) == 0)
    return NULL;
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type_name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = deeds_find_mapped (child, type_name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
need (const char *type_name)
{
  GtkWidget *widget = deeds_find_mapped (GTK_WIDGET (window), type_name);

  if (widget == NULL)
    g_error ("there is no %s to be seen", type_name);
  return widget;
}

static RelRecordList *
get_list (void)
{
  return rel_browser_get_list (rel_view_get_browser (rel_window_get_view (window)));
}

/* One thing after the other: begun, done, painted, quiet */

static gboolean
quiet_cb (gpointer data)
{
  g_autofree char *longest = g_strconcat (doing, "-longest", NULL);

  probe_print (longest, busy_get_longest ());
  return then (NULL);
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  if (!is_done || is_painted)
    return;
  is_painted = TRUE;
  probe_print (doing, (double) (g_get_monotonic_time () - start) / 1000);
  g_timeout_add (QUIET_MS, quiet_cb, NULL);
}

/* A frame is asked for: what is done need not change what is seen. */
static void
done (void)
{
  is_done = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (window));
}

static void
begin (const char *name, GSourceFunc next)
{
  doing = name;
  then = next;
  is_painted = is_done = FALSE;
  busy_begin ();
  start = g_get_monotonic_time ();
}

static gboolean
end_cb (gpointer data)
{
  probe_end ();
}

/* Typing */

static gboolean
always (gpointer data)
{
  return TRUE;
}

static gboolean
take_flag (gpointer data)
{
  gboolean *flag = data;
  gboolean was = *flag;

  *flag = FALSE;
  return was;
}

static void
raise_flag (gboolean *flag)
{
  *flag = TRUE;
}

static gboolean
type_capture_cb (gpointer data)
{
  probe_print_memory ("memory-names");
  typing_start (GTK_EDITABLE (gtk_widget_get_ancestor (need ("GtkText"), GTK_TYPE_ENTRY)), "capture", always, NULL);
  return G_SOURCE_REMOVE;
}

static void
names_cb (RelCaptureDraft *draft)
{
  if (rel_capture_draft_is_ready (draft))
    done ();
}

/* The names are read when somebody goes to the line, and a line cannot be typed sooner than that. */
static void
do_capture (void)
{
  RelCaptureDraft *draft = rel_capture_draft_for_store (rel_window_get_store (window));

  begin ("names", type_capture_cb);
  g_signal_connect (draft, "changed", G_CALLBACK (names_cb), NULL);
  gtk_widget_grab_focus (need ("GtkText"));
}

static gboolean found;

/* A frame is asked for: the answer may be what is seen already. */
static void
answered_cb (GtkWidget *widget)
{
  found = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (window));
}

static gboolean
type_palette_cb (gpointer data)
{
  RelPaletteDialog *dialog = REL_PALETTE_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));

  typing_start (rel_palette_dialog_get_editable (dialog), "palette", take_flag, &found);
  g_signal_connect (dialog, "answered", G_CALLBACK (answered_cb), NULL);
  return G_SOURCE_REMOVE;
}

static void
do_palette (void)
{
  begin ("palette-open", type_palette_cb);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-palette", NULL);
  g_signal_connect (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)), "answered", G_CALLBACK (done), NULL);
}

static void
loading_cb (RelRecordList *list)
{
  if (!rel_record_list_is_loading (list))
    answered_cb (GTK_WIDGET (window));
}

/* The first rows of an answer are what is seen of it. */
static gboolean
type_search_cb (gpointer data)
{
  g_signal_connect_swapped (get_list (), "items-changed", G_CALLBACK (raise_flag), &found);
  g_signal_connect (get_list (), "notify::loading", G_CALLBACK (loading_cb), NULL);
  typing_start (GTK_EDITABLE (gtk_widget_get_ancestor (need ("GtkText"), GTK_TYPE_SEARCH_ENTRY)), "search", take_flag, &found);
  return G_SOURCE_REMOVE;
}

/* The entry has a height only after the next frame. */
static void
do_search (void)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  g_timeout_add (QUIET_MS, type_search_cb, NULL);
}

/* Going somewhere */

static void
do_insights (void)
{
  begin ("insights", end_cb);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to", "s", "insights");
  g_signal_connect (rel_window_get_view (window), "ready", G_CALLBACK (done), NULL);
}

/* Many at once */

static void
changed_cb (RelStore *store)
{
  done ();
}

static gboolean
undo_cb (gpointer data)
{
  begin ("undo", end_cb);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo-change", NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
change_many_cb (gpointer data)
{
  begin ("bulk", undo_cb);
  g_signal_connect_after (rel_window_get_store (window), "changed", G_CALLBACK (changed_cb), NULL);
  gtk_widget_activate_action (gtk_widget_get_first_child (need ("RelPeopleBar")), "selected.cadence", "s", "37");
  return G_SOURCE_REMOVE;
}

static void
do_bulk (void)
{
  RelBrowser *browser = rel_view_get_browser (rel_window_get_view (window));

  begin ("select", change_many_cb);
  rel_browser_select (browser, 0, FALSE);
  rel_browser_select (browser, MIN (BULK, g_list_model_get_n_items (G_LIST_MODEL (get_list ()))) - 1, TRUE);
  done ();
}

static const struct
{
  const char *name;
  void (*func) (void);
} deeds[] = { { "capture", do_capture }, { "palette", do_palette }, { "search", do_search }, { "insights", do_insights }, { "bulk", do_bulk } };

static void (*wanted) (void);

static void
next_cb (GtkWindow *self, GtkWidget *content)
{
  window = REL_WINDOW (self);
  busy_watch ();
  g_signal_connect_after (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint", G_CALLBACK (after_paint_cb), NULL);
  wanted ();
}

/**
 * deeds_find:
 * @name: (nullable): a deed, or "scroll"
 *
 * Returns: (nullable): what does it, %NULL for no deed at all
 */
ProbeNext
deeds_find (const char *name)
{
  if (name == NULL)
    return NULL;
  if (g_str_equal (name, "scroll"))
    return scrolling_start;
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].name, name))
      {
        wanted = deeds[i].func;
        return next_cb;
      }
  g_error ("there is no deed %s", name);
}

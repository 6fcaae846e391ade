/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window that concern records: open, add, edit, delete, export. */
#include "rel-window-actions.h"

#include <glib/gi18n-lib.h>

#include "rel-cadence-offer.h"
#include "rel-doing.h"
#include "rel-editor-dialog.h"
#include "rel-editor-fields.h"
#include "rel-goal-page.h"
#include "rel-meeting-page.h"
#include "rel-meetings-of-page.h"
#include "rel-merge-dialog.h"
#include "rel-person-page.h"
#include "rel-records-page.h"
#include "rel-sentence.h"
#include "rel-summary-dialog.h"
#include "rel-window-capture.h"
#include "rel-window.h"
#include "rel-words.h"
#include "rel-year-page.h"

static GType
page_type_of (RelNoun noun)
{
  switch ((int) noun)
    {
    case REL_NOUN_PERSON:
      return REL_TYPE_PERSON_PAGE;
    case REL_NOUN_MEETING:
      return REL_TYPE_MEETING_PAGE;
    case REL_NOUN_GOAL:
      return REL_TYPE_GOAL_PAGE;
    default:
      return G_TYPE_INVALID;
    }
}

/* The page of a record that is in front, if one is. */
static RelRecordPage *
get_shown (RelWindow *self)
{
  RelView *view = rel_window_is_ready (self) ? rel_window_get_view (self) : NULL;
  AdwNavigationPage *page = view != NULL ? adw_navigation_view_get_visible_page (rel_view_get_navigation (view)) : NULL;

  if (page == NULL || !REL_IS_RECORD_PAGE (page) || rel_record_page_get_id (REL_RECORD_PAGE (page)) == NULL)
    return NULL;
  return REL_RECORD_PAGE (page);
}

static void
gone_cb (AdwNavigationPage *page, AdwNavigationView *navigation)
{
  if (adw_navigation_view_get_visible_page (navigation) == page)
    adw_navigation_view_pop (navigation);
}

/* Leads to a record from another: a page on top of it, with a way back. */
static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);
  RelRecordPage *shown = get_shown (self);
  AdwNavigationView *navigation;
  RelRecordPage *page;
  const char *name, *id;
  RelNoun noun;

  g_variant_get (parameter, "(&s&s)", &name, &id);
  noun = rel_noun_from_name (name);
  if (page_type_of (noun) == G_TYPE_INVALID || !rel_window_is_ready (self))
    return;
  if (shown != NULL && g_strcmp0 (rel_record_page_get_id (shown), id) == 0)
    return;
  navigation = rel_view_get_navigation (rel_window_get_view (self));
  page = rel_record_page_new (page_type_of (noun), rel_window_get_store (self), id);
  g_signal_connect_object (page, "gone", G_CALLBACK (gone_cb), navigation, 0);
  adw_navigation_view_push (navigation, ADW_NAVIGATION_PAGE (page));
}

static void
show_meetings_of_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);

  if (rel_window_is_ready (self))
    adw_navigation_view_push (rel_view_get_navigation (rel_window_get_view (self)),
                              rel_meetings_of_page_new (rel_window_get_store (self), g_variant_get_string (parameter, NULL)));
}

static void
show_year_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);

  if (!rel_window_is_ready (self))
    return;
  gtk_widget_activate_action (widget, "win.go-to", "s", "meetings");
  rel_browser_push (rel_view_get_browser (rel_window_get_view (self)), rel_year_page_new (rel_window_get_store (self)));
}

/* The records behind a figure. */
static void
show_records_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (RelSubset) subset = NULL;
  AdwNavigationPage *page;
  const char *title;
  RelView *view;

  g_variant_get (parameter, "(&s@" REL_SUBSET_VARIANT_TYPE ")", &title, &variant);
  subset = rel_subset_from_variant (variant);
  if (!rel_window_is_ready (self) || subset == NULL)
    return;
  view = rel_window_get_view (self);
  page = rel_records_page_new (rel_window_get_store (self), title, subset);
  if (rel_view_get_browser (view) != NULL)
    rel_browser_push (rel_view_get_browser (view), page);
  else
    adw_navigation_view_push (rel_view_get_navigation (view), page);
}

/* Editing */

static void
saved_cb (RelEditorDialog *dialog, RelWindow *self)
{
  RelRecord *record = rel_editor_dialog_get_record (dialog);
  const char *noun = rel_noun_get_info (rel_record_get_noun (record))->shape->name;
  g_autofree char *toast = rel_sentence (_("Saved “%s”"), rel_editor_get_name (record));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.say-undo", "s", toast);
  if (g_object_get_data (G_OBJECT (dialog), "reveal") != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.reveal", "(ss)", noun, rel_record_get_id (record));
}

static void
present_editor (RelWindow *self, RelRecord *record, gboolean is_new, gboolean reveal)
{
  AdwDialog *dialog = rel_editor_dialog_new (rel_window_get_store (self), record, is_new);

  if (reveal)
    g_object_set_data (G_OBJECT (dialog), "reveal", dialog);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, 0);
  if (is_new && rel_record_get_noun (record) == REL_NOUN_PERSON)
    rel_cadence_offer_attach (REL_EDITOR_DIALOG (dialog), rel_window_get_store (self));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
set_member (RelRecord *record, const char *member, const char *text)
{
  int field = rel_shape_find (rel_record_get_shape (record), member);
  const RelField *shape = field >= 0 ? &rel_record_get_shape (record)->fields[field] : NULL;
  const char * const texts[] = { text, NULL };
  int value;

  if (shape == NULL)
    return;
  if (shape->kind == REL_FIELD_REFERENCES)
    rel_record_set_texts (record, (guint) field, texts);
  else if (shape->kind != REL_FIELD_WORD)
    rel_record_set_text (record, (guint) field, text);
  else if (rel_words_lookup (shape->words (), text, &value))
    rel_record_set_number (record, (guint) field, value);
}

static void
add (RelWindow *self, RelNoun noun, const char *member, const char *id)
{
  g_autoptr (RelRecord) record = NULL;

  if (rel_window_is_busy (self) || rel_editor_form_for (noun) == NULL)
    return;
  record = rel_record_new (noun);
  rel_editor_prefill (record);
  if (member != NULL)
    set_member (record, member, id);
  present_editor (self, record, TRUE, member == NULL && page_type_of (noun) != G_TYPE_INVALID);
}

/* What is part of a goal is part of the one that is shown. */
static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelNoun noun = rel_noun_from_name (g_variant_get_string (parameter, NULL));
  RelRecordPage *shown = get_shown (REL_WINDOW (widget));
  gboolean is_part = noun != REL_NOUN_NONE && shown != NULL && rel_record_page_get_noun (shown) == REL_NOUN_GOAL &&
                     rel_shape_find (rel_noun_get_info (noun)->shape, "goal") >= 0;

  add (REL_WINDOW (widget), noun, is_part ? "goal" : NULL, is_part ? rel_record_page_get_id (shown) : NULL);
}

static void
new_here_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *page = rel_window_get_page (REL_WINDOW (widget));

  add (REL_WINDOW (widget),
       g_strcmp0 (page, "people") == 0 ? REL_NOUN_PERSON
       : g_str_has_prefix (page, "goal") ? REL_NOUN_GOAL
                                         : REL_NOUN_MEETING,
       NULL, NULL);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *noun, *member, *id;

  g_variant_get (parameter, "(&s&s&s)", &noun, &member, &id);
  add (REL_WINDOW (widget), rel_noun_from_name (noun), member, id);
}

/* A new record with more than one member filled in. */
static void
compose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);
  g_autoptr (GVariantIter) members = NULL;
  g_autoptr (RelRecord) record = NULL;
  const char *name, *member, *text;
  RelNoun noun;

  g_variant_get (parameter, "(&sa{ss})", &name, &members);
  noun = rel_noun_from_name (name);
  if (rel_window_is_busy (self) || rel_editor_form_for (noun) == NULL)
    return;
  record = rel_record_new (noun);
  rel_editor_prefill (record);
  while (g_variant_iter_next (members, "{&s&s}", &member, &text))
    set_member (record, member, text);
  present_editor (self, record, TRUE, FALSE);
}

static gpointer
load_record (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const char * const *key = data;

  return rel_records_load (connection, rel_noun_from_name (key[0]), key[1], error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelRecord) record = rel_store_read_finish (REL_STORE (source), result, &error);

  if (record == NULL)
    rel_say_error (GTK_WIDGET (self), error);
  else if (!rel_window_is_busy (self))
    present_editor (self, record, FALSE, FALSE);
}

static void
edit (RelWindow *self, const char *noun, const char *id)
{
  const char * const key[] = { noun, id, NULL };

  if (rel_window_is_busy (self) || rel_editor_form_for (rel_noun_from_name (noun)) == NULL)
    return;
  rel_store_read_async (rel_window_get_store (self), load_record, g_strdupv ((GStrv) key), (GDestroyNotify) g_strfreev, g_object_unref,
                        NULL, loaded_cb, g_object_ref (self));
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *noun, *id;

  g_variant_get (parameter, "(&s&s)", &noun, &id);
  edit (REL_WINDOW (widget), noun, id);
}

static void
edit_shown_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelRecordPage *shown = get_shown (REL_WINDOW (widget));

  if (shown != NULL)
    edit (REL_WINDOW (widget), rel_noun_get_info (rel_record_page_get_noun (shown))->shape->name, rel_record_page_get_id (shown));
}

static void
delete_shown_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelRecordPage *shown = get_shown (REL_WINDOW (widget));
  g_autofree char *toast = NULL;

  if (shown == NULL || rel_window_is_busy (REL_WINDOW (widget)))
    return;
  toast = rel_sentence (_("Deleted “%s”"), adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (shown)));
  rel_do_remove (widget, rel_record_page_get_store (shown), rel_record_page_get_noun (shown), rel_record_page_get_id (shown), toast);
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *noun, *id;

  g_variant_get (parameter, "(&s&s)", &noun, &id);
  if (!rel_window_is_busy (REL_WINDOW (widget)) && rel_noun_from_name (noun) != REL_NOUN_NONE)
    rel_do_remove (widget, rel_window_get_store (REL_WINDOW (widget)), rel_noun_from_name (noun), id, _("Deleted"));
}

/* Merging: two people, one with somebody to be chosen, or those who may be the same */

static void
merge_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);
  const char *kept, *removed;

  g_variant_get (parameter, "(&s&s)", &kept, &removed);
  if (!rel_window_is_busy (self))
    adw_dialog_present (rel_merge_dialog_new_for_pair (rel_window_get_store (self), kept, removed), widget);
}

static void
merge_shown_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);
  RelRecordPage *shown = get_shown (self);

  if (shown != NULL && rel_record_page_get_noun (shown) == REL_NOUN_PERSON && !rel_window_is_busy (self))
    adw_dialog_present (rel_merge_dialog_new_for_person (rel_window_get_store (self), rel_record_page_get_id (shown),
                                                         adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (shown))),
                        widget);
}

static void
find_duplicates_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);

  if (!rel_window_is_busy (self))
    adw_dialog_present (rel_merge_dialog_new_for_all (rel_window_get_store (self)), widget);
}

/* Out of the window */

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    rel_say (window, _("No application can open this"));
}

static void
open_uri_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (g_variant_get_string (parameter, NULL));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (widget), NULL, launched_cb, g_object_ref (widget));
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);
  const char *goal = g_variant_get_string (parameter, NULL);
  RelRecordPage *shown = get_shown (self);

  if (rel_window_is_busy (self))
    return;
  if (*goal == '\0' && shown != NULL && rel_record_page_get_noun (shown) == REL_NOUN_GOAL)
    goal = rel_record_page_get_id (shown);
  adw_dialog_present (rel_summary_dialog_new (rel_window_get_store (self), *goal != '\0' ? goal : NULL), widget);
}

/**
 * rel_window_actions_install:
 * @widget_class: the class of #RelWindow
 */
void
rel_window_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", "(ss)", open_cb);
  gtk_widget_class_install_action (widget_class, "win.show-meetings-of", "s", show_meetings_of_cb);
  gtk_widget_class_install_action (widget_class, "win.show-year", NULL, show_year_cb);
  gtk_widget_class_install_action (widget_class, "win.show-records", "(s" REL_SUBSET_VARIANT_TYPE ")", show_records_cb);
  gtk_widget_class_install_action (widget_class, "win.new", "s", new_cb);
  gtk_widget_class_install_action (widget_class, "win.new-here", NULL, new_here_cb);
  gtk_widget_class_install_action (widget_class, "win.add", "(sss)", add_cb);
  gtk_widget_class_install_action (widget_class, "win.compose", "(sa{ss})", compose_cb);
  gtk_widget_class_install_action (widget_class, "win.edit", "(ss)", edit_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-shown", NULL, edit_shown_cb);
  gtk_widget_class_install_action (widget_class, "win.delete", "(ss)", delete_cb);
  gtk_widget_class_install_action (widget_class, "win.delete-shown", NULL, delete_shown_cb);
  gtk_widget_class_install_action (widget_class, "win.merge", "(ss)", merge_cb);
  gtk_widget_class_install_action (widget_class, "win.merge-shown", NULL, merge_shown_cb);
  gtk_widget_class_install_action (widget_class, "win.find-duplicates", NULL, find_duplicates_cb);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_cb);
  gtk_widget_class_install_action (widget_class, "win.export-summary", "s", export_cb);
  rel_window_capture_install (widget_class);
}

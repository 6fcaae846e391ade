/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the command palette can do, beside showing records: to add a command, add a line to the table. */
#include "rel-palette-commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-record-page.h"
#include "rel-text.h"

/* When a command makes sense. */
typedef enum
{
  ALWAYS,
  WITH_RECORD, /* a page of a record is shown */
  WITH_PERSON, /* a page of a person is shown */
  WITH_UNDO,   /* there is something to undo */
  WITH_REDO,   /* there is something to do again */
} When;

typedef struct
{
  const char *label;
  const char *words; /* (nullable): other words that one may look for */
  const char *icon;
  const char *action; /* with its parameter, as GAction writes both */
  const char *keys;   /* (nullable): the action that has the shortcut, where it is another */
  When when;
} Command;

static const Command commands[] = {
  { N_("Log a Conversation in One Line"), NC_("command", "capture meeting call coffee"), "document-edit-symbolic", "win.capture", NULL, ALWAYS },
  { N_("New Person"), NC_("command", "add contact"), "contact-new-symbolic", "win.new::person", NULL, ALWAYS },
  { N_("Log a Meeting"), NC_("command", "add log conversation"), "list-add-symbolic", "win.new::meeting", NULL, ALWAYS },
  { N_("New Goal"), NC_("command", "add promotion job"), "list-add-symbolic", "win.new::goal", NULL, ALWAYS },
  { N_("New Promise"), NC_("command", "add follow-up reminder plan"), "list-add-symbolic", "win.new::follow_up", NULL, ALWAYS },
  { N_("Add What Was Given or Received"), NC_("command", "add given received help"), "list-add-symbolic", "win.new::exchange", NULL, ALWAYS },
  { N_("New Feedback"), NC_("command", "add"), "list-add-symbolic", "win.new::feedback", NULL, ALWAYS },
  { N_("New Tie"), NC_("command", "add knows reports works"), "list-add-symbolic", "win.new::tie", NULL, ALWAYS },
  { N_("New Milestone"), NC_("command", "add groundwork"), "list-add-symbolic", "win.new::milestone", NULL, ALWAYS },
  { N_("New Stakeholder"), NC_("command", "add"), "list-add-symbolic", "win.new::stakeholder", NULL, ALWAYS },
  { N_("New Requirement"), NC_("command", "add"), "list-add-symbolic", "win.new::requirement", NULL, ALWAYS },
  { N_("New Achievement"), NC_("command", "add evidence"), "list-add-symbolic", "win.new::achievement", NULL, ALWAYS },
  { N_("New Opportunity"), NC_("command", "add application job"), "list-add-symbolic", "win.new::opportunity", NULL, ALWAYS },
  { N_("What to Work On"), NC_("command", "add"), "list-add-symbolic", "win.new::focal_point", NULL, ALWAYS },
  { N_("New in This View"), NC_("command", "add"), "list-add-symbolic", "win.new-here", NULL, ALWAYS },
  { N_("Edit What Is Shown"), NC_("command", "change"), "document-edit-symbolic", "win.edit-shown", NULL, WITH_RECORD },
  { N_("Delete What Is Shown"), NC_("command", "remove"), "user-trash-symbolic", "win.delete-shown", NULL, WITH_RECORD },
  { N_("Merge With Another Person"), NC_("command", "duplicate same"), "rel-people-symbolic", "win.merge-shown", NULL, WITH_PERSON },
  { N_("Find Duplicates"), NC_("command", "merge same people"), "rel-people-symbolic", "win.find-duplicates", NULL, ALWAYS },
  { N_("Go to Today"), NC_("command", "view reach out"), "rel-today-symbolic", "win.go-to::today", NULL, ALWAYS },
  { N_("Go to People"), NC_("command", "view contacts"), "rel-people-symbolic", "win.go-to::people", NULL, ALWAYS },
  { N_("Go to Meetings"), NC_("command", "view conversations"), "rel-meetings-symbolic", "win.go-to::meetings", NULL, ALWAYS },
  { N_("Go to Goals"), NC_("command", "view"), "rel-goals-symbolic", "win.go-to::goals", NULL, ALWAYS },
  { N_("Go to Insights"), NC_("command", "view pictures balance network"), "rel-insights-symbolic", "win.go-to::insights", NULL, ALWAYS },
  { N_("Search in This View"), NC_("command", "find"), "edit-find-symbolic", "win.search", NULL, ALWAYS },
  { N_("Undo"), NC_("command", "back"), "edit-undo-symbolic", "win.undo-change", "win.undo", WITH_UNDO },
  { N_("Redo"), NC_("command", "again"), "edit-redo-symbolic", "win.redo-change", "win.redo", WITH_REDO },
  { N_("Import"), NC_("command", "open vcard csv contacts file"), "document-open-symbolic", "win.import", NULL, ALWAYS },
  { N_("Earlier Imports"), NC_("command", "undo remove batch sample"), "document-open-symbolic", "win.show-imports", NULL, ALWAYS },
  { N_("Look Around With Sample Data"), NC_("command", "example demo"), "document-open-symbolic", "win.load-sample", NULL, ALWAYS },
  { N_("Export Summary"), NC_("command", "manager pdf report save print"), "document-save-as-symbolic", "win.export-summary::", NULL, ALWAYS },
  { N_("Year at a Glance"), NC_("command", "calendar heat map meetings"), "x-office-calendar-symbolic", "win.show-year", NULL, ALWAYS },
  { N_("Trash"), NC_("command", "deleted restore"), "user-trash-symbolic", "win.show-trash", NULL, ALWAYS },
  { N_("Preferences"), NC_("command", "settings options backup reminders"), "preferences-system-symbolic", "win.show-preferences", NULL, ALWAYS },
  { N_("Keyboard Shortcuts"), NC_("command", "keys help"), "input-keyboard-symbolic", "win.show-shortcuts", NULL, ALWAYS },
  { N_("About Relations"), NC_("command", "version help"), "help-about-symbolic", "win.show-about", NULL, ALWAYS },
  { N_("Close the Window"), NULL, "window-close-symbolic", "window.close", NULL, ALWAYS },
  { N_("Quit"), NC_("command", "exit"), "application-exit-symbolic", "app.quit", NULL, ALWAYS },
};

/* Keys of words as they are typed and as they are sought, made once: the language does not change. */
static char *command_keys[G_N_ELEMENTS (commands)];
static char *title_keys[G_N_ELEMENTS (commands)];

static void
make_keys (void)
{
  if (title_keys[0] != NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *words = commands[i].words != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "command", commands[i].words) : "";
      g_autofree char *all = g_strconcat (_(commands[i].label), " ", words, NULL);

      command_keys[i] = rel_text_search_key (all);
      title_keys[i] = rel_text_search_key (_(commands[i].label));
    }
}

/* Whether each word of @typed begins a word of @key. */
static gboolean
matches (const char *key, GStrv typed)
{
  for (gsize i = 0; typed[i] != NULL; i++)
    {
      gsize length = strlen (typed[i]);
      gboolean found = FALSE;

      for (const char *word = key; word != NULL && !found; word = strchr (word, ' '))
        {
          word += strspn (word, " ");
          found = strncmp (word, typed[i], length) == 0;
        }
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static RelRecordPage *
get_shown (RelView *view)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (rel_view_get_navigation (view));

  if (page == NULL || !REL_IS_RECORD_PAGE (page) || rel_record_page_get_id (REL_RECORD_PAGE (page)) == NULL)
    return NULL;
  return REL_RECORD_PAGE (page);
}

static gboolean
makes_sense (const Command *command, RelView *view)
{
  switch (command->when)
    {
    case WITH_RECORD:
      return get_shown (view) != NULL;
    case WITH_PERSON:
      return get_shown (view) != NULL && rel_record_page_get_noun (get_shown (view)) == REL_NOUN_PERSON;
    case WITH_UNDO:
      return rel_store_can_undo (rel_view_get_store (view));
    case WITH_REDO:
      return rel_store_can_redo (rel_view_get_store (view));
    case ALWAYS:
    default:
      return TRUE;
    }
}

static RelPaletteItem *
make_item (const Command *command)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, command->keys != NULL ? command->keys : command->action);
  g_autoptr (GVariant) target = NULL;
  g_autofree char *action = NULL;
  RelPaletteItem *item;

  g_action_parse_detailed_name (command->action, &action, &target, NULL);
  item = rel_palette_item_new (command->icon, _(command->label), NULL, action, target);
  if (accels[0] != NULL)
    {
      g_autofree char *shortcut = NULL;
      GdkModifierType modifiers;
      guint key;

      if (gtk_accelerator_parse (accels[0], &key, &modifiers))
        shortcut = gtk_accelerator_get_label (key, modifiers);
      rel_palette_item_set_shortcut (item, shortcut);
    }
  return item;
}

/**
 * rel_palette_commands_find:
 * @view: what they act upon
 * @typed: what a person typed
 * @first: whether to find those whose name begins with it, or else the others it says something of
 *
 * Returns: (transfer full) (element-type RelPaletteItem): the commands that make sense now
 */
GPtrArray *
rel_palette_commands_find (RelView *view, const char *typed, gboolean first)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *key = rel_text_search_key (typed);
  g_auto (GStrv) words = g_strsplit (g_strstrip (key), " ", -1);

  make_keys ();
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      gboolean begins = *key != '\0' && g_str_has_prefix (title_keys[i], key);

      if (begins == first && matches (command_keys[i], words) && makes_sense (&commands[i], view))
        g_ptr_array_add (items, make_item (&commands[i]));
    }
  return items;
}

/**
 * rel_palette_commands_get_action:
 * @index: counting from 0
 *
 * Returns: (nullable): the action of a command with its parameter, %NULL behind the last
 */
const char *
rel_palette_commands_get_action (guint index)
{
  return index < G_N_ELEMENTS (commands) ? commands[index].action : NULL;
}

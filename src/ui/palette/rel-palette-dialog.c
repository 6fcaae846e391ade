/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command palette: anybody, any meeting, any goal and any command, a few letters away. The focus stays in the
 * entry; the arrow keys move in the list. Answers come from a worker, and what is shown stays until they are there. */
#include "rel-palette-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-announce.h"
#include "rel-doing.h"
#include "rel-initials.h"
#include "rel-large-text.h"
#include "rel-palette-commands.h"
#include "rel-palette-search.h"
#include "rel-recent.h"
#include "rel-row-pool.h"

/* How far the Page keys go. */
#define PAGE 8
/* At first no more rows are made than can be seen: no lower than this, in pixels, and at least as many as the dialog is wont to
 * have room for. The others come when nobody has typed on. */
#define LEAST_ROW_HEIGHT 42
#define LEAST_ROWS 10
#define REST_AFTER_MS 150
/* Wide and tall, in pixels. */
#define PICTURE_SIZE 28

struct _RelPaletteDialog
{
  AdwDialog parent_instance;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *list_view;

  RelView *view;
  GListStore *items;
  GtkSingleSelection *selection;
  GPtrArray *rest;           /* (nullable): what was found beyond the first screen, not in items yet */
  guint rest_source;
  GCancellable *cancellable; /* of the search that is under way */
  gboolean enter_later;      /* Return was pressed before there was an answer */
  RelPaletteItem *chosen;    /* done once the dialog is closed */
};

G_DEFINE_FINAL_TYPE (RelPaletteDialog, rel_palette_dialog, ADW_TYPE_DIALOG)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Doing */

typedef struct
{
  RelView *view;
  RelPaletteItem *item;
} Choice;

/* After the dialog has gone: many commands open another one, and the focus belongs there. */
static gboolean
do_cb (gpointer data)
{
  Choice *choice = data;

  gtk_widget_activate_action_variant (GTK_WIDGET (choice->view), rel_palette_item_get_action (choice->item),
                                      rel_palette_item_get_target (choice->item));
  g_object_unref (choice->view);
  g_object_unref (choice->item);
  g_free (choice);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (RelPaletteDialog *self)
{
  Choice *choice;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  if (self->chosen == NULL)
    return;
  choice = g_new0 (Choice, 1);
  choice->view = g_object_ref (self->view);
  choice->item = g_steal_pointer (&self->chosen);
  g_idle_add (do_cb, choice);
}

static void
choose (RelPaletteDialog *self, RelPaletteItem *item)
{
  const char *noun, *id;

  if (g_str_equal (rel_palette_item_get_action (item), "win.reveal"))
    {
      g_variant_get (rel_palette_item_get_target (item), "(&s&s)", &noun, &id);
      rel_recent_note (rel_noun_from_name (noun), id);
    }
  g_set_object (&self->chosen, item);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
activated_cb (RelPaletteDialog *self, guint position)
{
  g_autoptr (RelPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    choose (self, item);
}

static void
entered_cb (RelPaletteDialog *self)
{
  RelPaletteItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (self->cancellable != NULL)
    self->enter_later = TRUE;
  else if (item != NULL)
    choose (self, item);
}

/* Finding */

/* Rows of what is there already stay as they are. */
static void
list_items (RelPaletteDialog *self, GPtrArray *items)
{
  GListModel *model = G_LIST_MODEL (self->items);
  guint n_before = g_list_model_get_n_items (model), shorter = MIN (n_before, items->len), first = 0, last = 0;

  for (; first < shorter; first++)
    {
      g_autoptr (RelPaletteItem) before = g_list_model_get_item (model, first);

      if (!rel_palette_item_equal (before, items->pdata[first]))
        break;
    }
  for (; last < shorter - first; last++)
    {
      g_autoptr (RelPaletteItem) before = g_list_model_get_item (model, n_before - 1 - last);

      if (!rel_palette_item_equal (before, items->pdata[items->len - 1 - last]))
        break;
    }
  if (n_before != items->len || first + last < n_before)
    g_list_store_splice (self->items, first, n_before - first - last, items->pdata + first, items->len - first - last);
}

static void
drop_rest (RelPaletteDialog *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_pointer (&self->rest, g_ptr_array_unref);
}

static void
list_rest (RelPaletteDialog *self)
{
  if (self->rest != NULL)
    g_list_store_splice (self->items, g_list_model_get_n_items (G_LIST_MODEL (self->items)), 0, self->rest->pdata, self->rest->len);
  drop_rest (self);
}

static void
rest_cb (gpointer data)
{
  RelPaletteDialog *self = data;

  self->rest_source = 0;
  list_rest (self);
}

static void
list_beginning (RelPaletteDialog *self, GPtrArray *items)
{
  const guint room = (guint) gtk_widget_get_height (GTK_WIDGET (self->stack)) / LEAST_ROW_HEIGHT + 1;
  const guint n_first = MIN (items->len, MAX (room, LEAST_ROWS));

  drop_rest (self);
  if (n_first < items->len)
    {
      self->rest = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = n_first; i < items->len; i++)
        g_ptr_array_add (self->rest, g_object_ref (items->pdata[i]));
      self->rest_source = g_timeout_add_once (REST_AFTER_MS, rest_cb, self);
      g_ptr_array_set_size (items, (int) n_first);
    }
  list_items (self, items);
}

static void
show (RelPaletteDialog *self, GPtrArray *records)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) items = rel_palette_commands_find (self->view, typed, TRUE);
  g_autoptr (GPtrArray) others = rel_palette_commands_find (self->view, typed, FALSE);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (items, g_object_ref (records->pdata[i]));
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (items, g_object_ref (others->pdata[i]));
  list_beginning (self, items);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "found" : "nothing");
  if (items->len > 0)
    gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_SELECT, NULL);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelPaletteDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = rel_store_read_finish (REL_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->list_view == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (records == NULL)
    {
      rel_say_error (GTK_WIDGET (self->view), error);
      records = g_ptr_array_new ();
    }
  show (self, records);
  if (self->enter_later)
    {
      self->enter_later = FALSE;
      entered_cb (self);
    }
}

static void
find (RelPaletteDialog *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  rel_store_read_async (rel_view_get_store (self->view), rel_palette_search,
                        rel_palette_query_new (typed, rel_recent_dup ()), (GDestroyNotify) rel_palette_query_free,
                        (GDestroyNotify) g_ptr_array_unref, self->cancellable, found_cb, g_object_ref (self));
}

static void
typed_cb (RelPaletteDialog *self)
{
  self->enter_later = FALSE;
  if (self->view != NULL)
    find (self);
}

static void
stopped_cb (RelPaletteDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
key_pressed_cb (RelPaletteDialog *self, guint keyval, guint keycode, GdkModifierType state)
{
  int count, selected, step;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step = 1;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step = -1;
      break;
    case GDK_KEY_Page_Down:
      step = PAGE;
      break;
    case GDK_KEY_Page_Up:
      step = -PAGE;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  list_rest (self);
  count = (int) g_list_model_get_n_items (G_LIST_MODEL (self->items));
  selected = (int) gtk_single_selection_get_selected (self->selection);
  if (count == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  selected = CLAMP (selected + step, 0, count - 1);
  gtk_list_view_scroll_to (self->list_view, (guint) selected, GTK_LIST_SCROLL_SELECT, NULL);
  {
    g_autoptr (RelPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), (guint) selected);

    rel_announce (GTK_WIDGET (self->list_view), rel_palette_item_get_title (item), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  }
  return GDK_EVENT_STOP;
}

/* Rows: picture, title above facts, shortcut */

static GtkWidget *
row_new (gpointer data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *initials = rel_initials_new (PICTURE_SIZE, NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *facts = gtk_label_new (NULL);
  GtkWidget *shortcut = gtk_label_new (NULL);

  gtk_widget_set_size_request (icon, PICTURE_SIZE, PICTURE_SIZE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (facts), 0);
  gtk_label_set_ellipsize (GTK_LABEL (facts), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (facts, "caption");
  gtk_widget_add_css_class (facts, "dimmed");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), facts);
  gtk_widget_add_css_class (shortcut, "rel-key");
  gtk_widget_add_css_class (shortcut, "caption");
  gtk_widget_set_valign (shortcut, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (row, "rel-palette-row");
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), initials);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), shortcut);
  rel_label_make_room (GTK_LABEL (title));
  rel_label_make_room (GTK_LABEL (facts));
  return row;
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  RelPaletteItem *found = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *picture = gtk_widget_get_first_child (row);
  GtkWidget *initials = gtk_widget_get_next_sibling (picture);
  GtkWidget *texts = gtk_widget_get_next_sibling (initials);
  GtkWidget *shortcut = gtk_widget_get_next_sibling (texts);
  GtkWidget *facts = gtk_widget_get_last_child (texts);
  const char *icon = rel_palette_item_get_icon (found);
  const char *title = rel_palette_item_get_title (found);

  if (icon != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (picture), icon);
  else
    rel_initials_set_name (REL_INITIALS (initials), title);
  gtk_widget_set_visible (picture, icon != NULL);
  gtk_widget_set_visible (initials, icon == NULL);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)), title);
  gtk_label_set_label (GTK_LABEL (facts), rel_palette_item_get_facts (found));
  gtk_widget_set_visible (facts, *rel_palette_item_get_facts (found) != '\0');
  gtk_label_set_label (GTK_LABEL (shortcut), rel_palette_item_get_shortcut (found));
  gtk_widget_set_visible (shortcut, rel_palette_item_get_shortcut (found) != NULL);
  gtk_list_item_set_accessible_label (item, title);
  gtk_list_item_set_accessible_description (item, rel_palette_item_get_facts (found));
}

static void
rel_palette_dialog_dispose (GObject *object)
{
  RelPaletteDialog *self = REL_PALETTE_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  drop_rest (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_PALETTE_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_object (&self->chosen);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (rel_palette_dialog_parent_class)->dispose (object);
}

static void
rel_palette_dialog_class_init (RelPaletteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_palette_dialog_dispose;
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/palette/rel-palette-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelPaletteDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, RelPaletteDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RelPaletteDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rel_palette_dialog_init (RelPaletteDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  rel_entry_set_hint (GTK_WIDGET (self->entry), _("People, meetings, goals, commands"), _("Find Anything"));
  self->items = g_list_store_new (REL_TYPE_PALETTE_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  rel_row_pool_attach (GTK_SIGNAL_LIST_ITEM_FACTORY (factory), row_new, NULL, NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self));
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

/**
 * rel_palette_dialog_new:
 * @view: what it is opened over, and acts upon
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
rel_palette_dialog_new (RelView *view)
{
  RelPaletteDialog *self = g_object_new (REL_TYPE_PALETTE_DIALOG, NULL);

  self->view = g_object_ref (view);
  find (self);
  return ADW_DIALOG (self);
}

/**
 * rel_palette_dialog_get_editable:
 * @self: a palette
 *
 * Returns: (transfer none): where one types
 */
GtkEditable *
rel_palette_dialog_get_editable (RelPaletteDialog *self)
{
  return GTK_EDITABLE (self->entry);
}

/**
 * rel_palette_dialog_get_items:
 * @self: a dialog
 *
 * Returns: (transfer none): what is found, #RelPaletteItem; what is beyond the first screen comes a moment later
 */
GListModel *
rel_palette_dialog_get_items (RelPaletteDialog *self)
{
  return G_LIST_MODEL (self->items);
}

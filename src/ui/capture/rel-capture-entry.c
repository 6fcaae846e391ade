/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a conversation is logged in one line: the line in the colours of what it is understood as, the names that may be
 * meant while one is typed, and chips for all that will be written. The text is the draft's, so that several of these
 * show the same. */
#include "rel-capture-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-announce.h"
#include "rel-capture-attributes.h"
#include "rel-capture-chips.h"
#include "rel-capture-completion.h"
#include "rel-capture-draft.h"
#include "rel-large-text.h"

struct _RelCaptureEntry
{
  GtkBox parent_instance;

  GtkEntry *entry;
  GtkWidget *help_button;
  GtkLabel *help;
  GtkWidget *log_button;
  GtkLabel *question;
  GtkLabel *whole;
  GtkWidget *understood;
  RelChipBox *chips;
  GtkBox *lines;
  RelCaptureCompletion *completion;
  RelCaptureChip *ambiguous; /* the chip at which to choose */

  RelCaptureDraft *draft;
  RelWhoCache *who;
  gboolean syncing; /* the text is being taken from the draft */
  guint fit_source; /* until it is known whether the line has room */
  gboolean stale;   /* the draft changed while this was not to be seen */
  gboolean in_use;  /* the focus is here */
  gsize name_start; /* the name that is being typed */
  gsize name_length;
};

G_DEFINE_FINAL_TYPE (RelCaptureEntry, rel_capture_entry, GTK_TYPE_BOX)

static const char *
get_text (RelCaptureEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static gsize
get_cursor (RelCaptureEntry *self)
{
  const char *text = get_text (self);

  return (gsize) (g_utf8_offset_to_pointer (text, gtk_editable_get_position (GTK_EDITABLE (self->entry))) - text);
}

static void
set_cursor (RelCaptureEntry *self, gsize offset)
{
  const char *text = get_text (self);

  gtk_editable_set_position (GTK_EDITABLE (self->entry), (int) g_utf8_strlen (text, (gssize) MIN (offset, strlen (text))));
}

/* Completion */

/* The name is known by the beginning of it up to the cursor; what is behind the cursor is replaced with it. */
static void
update_completion (RelCaptureEntry *self)
{
  RelCaptureParse *parse = rel_capture_draft_get_parse (self->draft);
  const char *text = get_text (self);
  gsize cursor = get_cursor (self);
  g_autofree char *typed = NULL;
  GtkText *inner = GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
  graphene_rect_t caret;
  graphene_point_t corner;
  GdkRectangle below;

  if (self->completion == NULL)
    return;
  if (!gtk_widget_has_focus (GTK_WIDGET (inner)) ||
      rel_capture_parse_find_name (parse, text, cursor, &self->name_start, &self->name_length) < 0 || cursor <= self->name_start)
    {
      rel_capture_completion_hide (self->completion);
      return;
    }
  typed = g_strndup (text + self->name_start, cursor - self->name_start);
  gtk_text_compute_cursor_extents (inner, (gsize) g_utf8_strlen (text, (gssize) self->name_start), &caret, NULL);
  if (!gtk_widget_compute_point (GTK_WIDGET (inner), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT (caret.origin.x, caret.origin.y + caret.size.height), &corner))
    return;
  below = (GdkRectangle) { (int) MAX (corner.x, 0), (int) corner.y + 6, 1, 1 };
  rel_capture_completion_update (self->completion, typed, &below);
}

static void
chosen_cb (RelCaptureEntry *self, const char *person)
{
  const char *name = rel_capture_draft_get_name (self->draft, person);
  gsize cursor;

  if (name == NULL)
    return;
  cursor = rel_capture_draft_put_name (self->draft, self->name_start, self->name_length, person, name);
  set_cursor (self, cursor);
  rel_capture_completion_hide (self->completion);
}

/* What is shown */

static void
update_question (RelCaptureEntry *self)
{
  if (self->ambiguous == NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->question), FALSE);
}

/* A line that is longer than the room for it is to be read whole below. */
static void
update_whole (RelCaptureEntry *self)
{
  GtkWidget *inner = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (inner, get_text (self));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->whole), width > gtk_widget_get_width (inner));
}

static void
fit_cb (gpointer data)
{
  RelCaptureEntry *self = data;

  self->fit_source = 0;
  update_whole (self);
}

/* The room is another: told while it is being given, when nothing can be asked for. */
static void
scrolled_cb (RelCaptureEntry *self)
{
  if (self->fit_source == 0)
    self->fit_source = g_idle_add_once (fit_cb, self);
}

static void
update_look (RelCaptureEntry *self)
{
  RelCaptureParse *parse = rel_capture_draft_get_parse (self->draft);
  g_autoptr (PangoAttrList) attributes = rel_capture_attributes_new (parse, rel_capture_draft_is_ready (self->draft),
                                                                     adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))));
  g_autoptr (GString) spoken = g_string_new (NULL);
  gboolean something = rel_capture_parse_says_anything (parse);

  gtk_entry_set_attributes (self->entry, attributes);
  gtk_label_set_label (self->whole, get_text (self));
  gtk_label_set_attributes (self->whole, attributes);
  update_whole (self);
  self->ambiguous = rel_capture_chips_fill (self->chips, self->lines, self->draft, self->who, spoken);
  gtk_widget_set_visible (self->understood, something);
  gtk_widget_set_visible (self->log_button, something);
  gtk_widget_set_visible (self->help_button, !something);
  update_question (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken->str, -1);
}

/* Only what differs is replaced, so that the cursor and what can be undone stay. */
static void
take_text (RelCaptureEntry *self)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);
  const char *new_text = rel_capture_draft_get_text (self->draft);
  g_autofree char *old_text = g_strdup (get_text (self));
  const char *old_end = old_text + strlen (old_text), *new_end = new_text + strlen (new_text);
  const char *old = old_text, *new = new_text;
  int position;

  if (g_str_equal (old_text, new_text))
    return;
  self->syncing = TRUE;
  while (*old != '\0' && g_utf8_get_char (old) == g_utf8_get_char (new))
    {
      old = g_utf8_next_char (old);
      new = g_utf8_next_char (new);
    }
  while (old_end > old && new_end > new &&
         g_utf8_get_char (g_utf8_prev_char (old_end)) == g_utf8_get_char (g_utf8_prev_char (new_end)))
    {
      old_end = g_utf8_prev_char (old_end);
      new_end = g_utf8_prev_char (new_end);
    }
  position = (int) g_utf8_strlen (old_text, old - old_text);
  gtk_editable_delete_text (editable, position, position + (int) g_utf8_strlen (old, old_end - old));
  gtk_editable_insert_text (editable, new, (int) (new_end - new), &position);
  if (*new_text == '\0')
    {
      /* What was logged is undone as a change, not by bringing the letters back */
      gtk_editable_set_enable_undo (editable, FALSE);
      gtk_editable_set_enable_undo (editable, TRUE);
    }
  self->syncing = FALSE;
}

static void
update (RelCaptureEntry *self)
{
  self->stale = FALSE;
  take_text (self);
  update_look (self);
}

static void
draft_changed_cb (RelCaptureEntry *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else
    self->stale = TRUE;
}

/* Typing */

static void
typed_cb (RelCaptureEntry *self)
{
  if (self->syncing || self->draft == NULL)
    return;
  rel_capture_draft_warm (self->draft);
  rel_capture_draft_set_text (self->draft, get_text (self));
}

static void
cursor_cb (RelCaptureEntry *self)
{
  if (!self->syncing && self->draft != NULL)
    update_completion (self);
}

static gboolean
key_pressed_cb (RelCaptureEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  return self->completion != NULL && rel_capture_completion_press (self->completion, keyval, state);
}

static void
focus_entered_cb (RelCaptureEntry *self)
{
  if (self->draft == NULL || self->in_use)
    return;
  self->in_use = TRUE;
  rel_capture_draft_begin_use (self->draft);
}

static void
end_use (RelCaptureEntry *self)
{
  if (self->in_use)
    rel_capture_draft_end_use (self->draft);
  self->in_use = FALSE;
}

static void
focus_left_cb (RelCaptureEntry *self)
{
  if (self->completion != NULL)
    rel_capture_completion_hide (self->completion);
  end_use (self);
}

static void
log_line (RelCaptureEntry *self)
{
  if (self->draft == NULL)
    return;
  if (self->completion != NULL)
    rel_capture_completion_hide (self->completion);
  if (rel_capture_draft_is_ready (self->draft) && self->ambiguous != NULL)
    {
      gtk_label_set_label (self->question, _("Choose what is meant first. Nothing is guessed."));
      gtk_widget_set_visible (GTK_WIDGET (self->question), TRUE);
      rel_announce (GTK_WIDGET (self), gtk_label_get_label (self->question), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      rel_capture_chip_open (self->ambiguous);
      return;
    }
  rel_capture_draft_log (self->draft, GTK_WIDGET (self));
}

static void
entered_cb (RelCaptureEntry *self)
{
  log_line (self);
}

/* It has the focus, so that Escape closes it; it need not be selected for that. */
static void
help_shown_cb (RelCaptureEntry *self)
{
  gtk_label_select_region (self->help, 0, 0);
}

/* Actions */

static void
log_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  log_line (REL_CAPTURE_ENTRY (widget));
}

static void
return_to_line (RelCaptureEntry *self)
{
  gtk_entry_grab_focus_without_selecting (self->entry);
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelCaptureEntry *self = REL_CAPTURE_ENTRY (widget);
  const char *key, *id;

  g_variant_get (parameter, "(&s&s)", &key, &id);
  return_to_line (self);
  if (g_str_equal (action, "capture.choose"))
    rel_capture_draft_choose (self->draft, key, *id != '\0' ? id : NULL);
  else
    rel_capture_draft_choose_goal (self->draft, key, *id != '\0' ? id : NULL);
}

static void
refuse_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelCaptureEntry *self = REL_CAPTURE_ENTRY (widget);

  return_to_line (self);
  rel_capture_draft_refuse (self->draft, g_variant_get_string (parameter, NULL));
}

static void
select_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelCaptureEntry *self = REL_CAPTURE_ENTRY (widget);
  const char *text = get_text (self);
  gsize end = strlen (text);
  guint64 start, length;

  g_variant_get (parameter, "(tt)", &start, &length);
  return_to_line (self);
  if (start + length <= end)
    gtk_editable_select_region (GTK_EDITABLE (self->entry), (int) g_utf8_strlen (text, (gssize) start),
                                (int) g_utf8_strlen (text, (gssize) (start + length)));
}

static void
rel_capture_entry_map (GtkWidget *widget)
{
  RelCaptureEntry *self = REL_CAPTURE_ENTRY (widget);

  GTK_WIDGET_CLASS (rel_capture_entry_parent_class)->map (widget);
  if (self->stale)
    update (self);
}

static gboolean
rel_capture_entry_grab_focus (GtkWidget *widget)
{
  return gtk_entry_grab_focus_without_selecting (REL_CAPTURE_ENTRY (widget)->entry);
}

static void
rel_capture_entry_dispose (GObject *object)
{
  RelCaptureEntry *self = REL_CAPTURE_ENTRY (object);

  g_clear_handle_id (&self->fit_source, g_source_remove);
  end_use (self);
  g_clear_pointer ((GtkWidget **) &self->completion, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_CAPTURE_ENTRY);
  g_clear_object (&self->draft);
  g_clear_object (&self->who);
  G_OBJECT_CLASS (rel_capture_entry_parent_class)->dispose (object);
}

static void
rel_capture_entry_class_init (RelCaptureEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_capture_entry_dispose;
  widget_class->map = rel_capture_entry_map;
  widget_class->grab_focus = rel_capture_entry_grab_focus;
  gtk_widget_class_install_action (widget_class, "capture.log", NULL, log_cb);
  gtk_widget_class_install_action (widget_class, "capture.choose", "(ss)", choose_cb);
  gtk_widget_class_install_action (widget_class, "capture.choose-goal", "(ss)", choose_cb);
  gtk_widget_class_install_action (widget_class, "capture.refuse", "s", refuse_cb);
  gtk_widget_class_install_action (widget_class, "capture.select", "(tt)", select_cb);
  g_type_ensure (REL_TYPE_CHIP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/capture/rel-capture-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, RelCaptureEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, RelCaptureEntry, help_button);
  gtk_widget_class_bind_template_child (widget_class, RelCaptureEntry, help);
  gtk_widget_class_bind_template_child (widget_class, RelCaptureEntry, log_button);
  gtk_widget_class_bind_template_child (widget_class, RelCaptureEntry, question);
  gtk_widget_class_bind_template_child (widget_class, RelCaptureEntry, whole);
  gtk_widget_class_bind_template_child (widget_class, RelCaptureEntry, chips);
  gtk_widget_class_bind_template_child (widget_class, RelCaptureEntry, lines);
  gtk_widget_class_bind_template_child (widget_class, RelCaptureEntry, understood);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, help_shown_cb);
}

static void
rel_capture_entry_init (RelCaptureEntry *self)
{
  g_autofree char *help = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  rel_entry_set_hint (GTK_WIDGET (self->entry),
                      /* Translators: an example of a line that the capture understands; write it with the words that your
                       * language has in the word lists of the capture */
                      _("Coffee with Priya today 45m re: roadmap"),
                      /* Translators: the beginning of that line */
                      _("Coffee with Priya"));
  help = g_strdup_printf ("<b>%s</b>\n%s\n\n%s", _("A conversation in one line"),
                          _("How, with whom, when, how long, and after “re:” what about. After semicolons, what was promised, "
                            "given and received; after ! when it is due; after # a goal or a tag."),
                          _("<tt>coffee with Priya and Dana Lee yesterday 45m re: roadmap; promised intro to Sam !fri; "
                            "gave feedback; #staff</tt>"));
  gtk_label_set_markup (self->help, help);
  g_signal_connect_object (self->entry, "notify::cursor-position", G_CALLBACK (cursor_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "notify::scroll-offset", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rel_capture_entry_set_store:
 * @self: an entry
 * @store: where it logs; once
 */
void
rel_capture_entry_set_store (RelCaptureEntry *self, RelStore *store)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (rel_capture_draft_for_store (store));
  self->who = rel_who_cache_new (store);
  self->completion = REL_CAPTURE_COMPLETION (rel_capture_completion_new (self->draft, self->who));
  gtk_widget_set_parent (GTK_WIDGET (self->completion), GTK_WIDGET (self));
  g_signal_connect_object (self->completion, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * rel_capture_entry_get_editable:
 * @self: an entry
 *
 * Returns: (transfer none): where one types
 */
GtkEditable *
rel_capture_entry_get_editable (RelCaptureEntry *self)
{
  return GTK_EDITABLE (self->entry);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two descriptions of one person side by side: what contradicts is chosen, and the result is shown. */
#include "rel-person-compare.h"

#include <glib/gi18n-lib.h>

#include "rel-contact-point.h"
#include "rel-content-row.h"
#include "rel-custom-field.h"
#include "rel-line.h"
#include "rel-name-cache.h"
#include "rel-person-member.h"
#include "rel-person.h"
#include "rel-rows.h"
#include "rel-section.h"
#include "rel-sentence.h"

struct _RelPersonCompare
{
  AdwBin parent_instance;

  RelSection *differences;
  RelSection *result;

  RelStore *store;
  RelRecord *first;
  RelRecord *second;
  RelRecord *united; /* what the two become when nothing is chosen */
  RelRecord *chosen; /* what they become as chosen */
  char *first_label;
  char *second_label;
  RelPersonMembers taken;
  RelPersonMembers joined;
  GPtrArray *boxes; /* GtkBox (borrowed): the choices of a member */
  guint n_differences;
};

G_DEFINE_FINAL_TYPE (RelPersonCompare, rel_person_compare, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Which of the values of a member is chosen. */
typedef enum
{
  TAKE_FIRST,
  TAKE_SECOND,
  TAKE_BOTH,
} Take;

static Take
get_take (RelPersonCompare *self, guint field)
{
  if (self->taken & REL_PERSON_MEMBER (field))
    return TAKE_SECOND;
  return self->joined & REL_PERSON_MEMBER (field) ? TAKE_BOTH : TAKE_FIRST;
}

static gboolean
is_paragraph (guint field)
{
  return field == REL_PERSON_WHY || field == REL_PERSON_OFFER || field == REL_PERSON_PRIORITIES || field == REL_PERSON_NOTES;
}

/* Lists are united, flags and where a record comes from follow rules of their own. */
static gboolean
is_difference (RelPersonCompare *self, guint field)
{
  RelValues *first = rel_record_get_values (self->first), *second = rel_record_get_values (self->second);
  RelFieldKind kind = rel_person_shape.fields[field].kind;

  if (kind == REL_FIELD_ITEMS || kind == REL_FIELD_TEXTS || kind == REL_FIELD_FLAG || field == REL_PERSON_SOURCE ||
      field == REL_PERSON_SOURCE_UID || field == REL_PERSON_ARCHIVED_AT || field == REL_PERSON_SENSITIVITY)
    return FALSE;
  return !rel_values_is_default (first, field) && !rel_values_is_default (second, field) &&
         !rel_values_field_equal (first, second, field);
}

/* The result */

static void
add_result (RelPersonCompare *self, const char *title, GString *value)
{
  if (value->len > 0)
    rel_section_add (self->result, GTK_WIDGET (rel_row_new_property (title, value->str)));
  g_string_free (value, TRUE);
}

static GString *
join_items (GPtrArray *items, guint first_field, int second_field)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const char *first = rel_values_get_text (items->pdata[i], first_field);
      const char *second = second_field >= 0 ? rel_values_get_text (items->pdata[i], (guint) second_field) : NULL;
      g_autofree char *facts = rel_join_facts (first != NULL ? first : "", second != NULL ? second : "", NULL);

      if (*facts != '\0')
        g_string_append_printf (line, "%s%s", line->len > 0 ? "\n" : "", facts);
    }
  return line;
}

static void
show_result (RelPersonCompare *self)
{
  const char * const *tags;
  g_autofree char *position = NULL;

  g_clear_object (&self->chosen);
  self->chosen = rel_record_copy (self->united);
  rel_person_choose (self->chosen, self->second, self->taken, self->joined);
  position = rel_person_dup_position (self->chosen);
  rel_section_begin (self->result);
  rel_section_add (self->result, GTK_WIDGET (rel_row_new_person (rel_record_get_text (self->chosen, REL_PERSON_NAME), position, NULL)));
  for (guint i = 0; i < rel_person_shape.n_fields; i++)
    if (i != REL_PERSON_NAME && i != REL_PERSON_PHOTO && rel_person_member_get_title (i) != NULL &&
        !rel_values_is_default (rel_record_get_values (self->chosen), i))
      {
        g_autofree char *value = rel_person_member_describe (self->store, self->chosen, i);

        add_result (self, rel_person_member_get_title (i), g_string_new (value));
      }
  tags = rel_record_get_texts (self->chosen, REL_PERSON_TAGS);
  if (tags != NULL && *tags != NULL)
    {
      g_autofree char *joined = g_strjoinv (", ", (GStrv) tags);

      add_result (self, _("Tags"), g_string_new (joined));
    }
  add_result (self, _("Contact"), join_items (rel_record_get_items (self->chosen, REL_PERSON_CONTACT_POINTS), REL_CONTACT_POINT_VALUE, -1));
  add_result (self, C_("custom field", "Other"), join_items (rel_record_get_items (self->chosen, REL_PERSON_CUSTOM_FIELDS),
                                                                  REL_CUSTOM_FIELD_LABEL, REL_CUSTOM_FIELD_VALUE));
  rel_section_end (self->result);
}

/* The choices */

static void
toggled_cb (RelPersonCompare *self, GtkCheckButton *button)
{
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "rel-field"));
  Take take = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "rel-take"));

  if (!gtk_check_button_get_active (button) || get_take (self, field) == take)
    return;
  self->taken &= ~REL_PERSON_MEMBER (field);
  self->joined &= ~REL_PERSON_MEMBER (field);
  if (take == TAKE_SECOND)
    self->taken |= REL_PERSON_MEMBER (field);
  if (take == TAKE_BOTH)
    self->joined |= REL_PERSON_MEMBER (field);
  show_result (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", 6, "ellipsize", PANGO_ELLIPSIZE_END, "natural-wrap-mode", GTK_NATURAL_WRAP_WORD, NULL);

  if (style != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, style);
    }
  return label;
}

static GtkWidget *
add_choice (RelPersonCompare *self, GtkWidget *box, GtkWidget *group, guint field, Take take, const char *value, const char *whose)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Translators: what a member of a person is like according to one of two records, as “Name: Anna (In the File)” */
  g_autofree char *name = rel_sentence (_("%s: %s (%s)"), rel_person_member_get_title (field), value, whose);

  gtk_box_append (GTK_BOX (words), label_new (value, NULL));
  if (g_strcmp0 (value, whose) != 0)
    gtk_box_append (GTK_BOX (words), label_new (whose, "dimmed"));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), words);
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "rel-field", GUINT_TO_POINTER (field));
  g_object_set_data (G_OBJECT (button), "rel-take", GUINT_TO_POINTER (take));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), get_take (self, field) == take);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
difference_row_new (RelPersonCompare *self, guint field)
{
  const char *title = rel_person_member_get_title (field);
  GtkWidget *row = rel_content_row_new (title);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 12, "homogeneous", TRUE, NULL);
  g_autofree char *first = rel_person_member_describe (self->store, self->first, field);
  g_autofree char *second = rel_person_member_describe (self->store, self->second, field);
  GtkWidget *group;

  gtk_widget_add_css_class (lines, "rel-paragraph");
  gtk_box_append (GTK_BOX (lines), label_new (title, "dimmed"));
  gtk_box_append (GTK_BOX (lines), box);
  group = add_choice (self, box, NULL, field, TAKE_FIRST, first, self->first_label);
  add_choice (self, box, group, field, TAKE_SECOND, second, self->second_label);
  if (is_paragraph (field))
    add_choice (self, box, group, field, TAKE_BOTH, C_("choice between two texts", "Both"), _("One below the other"));
  g_ptr_array_add (self->boxes, box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
  return row;
}

static void
show_differences (RelPersonCompare *self)
{
  g_ptr_array_set_size (self->boxes, 0);
  self->n_differences = 0;
  rel_section_begin (self->differences);
  for (guint i = 0; i < rel_person_shape.n_fields; i++)
    if (rel_person_member_get_title (i) != NULL && is_difference (self, i))
      {
        self->n_differences++;
        rel_section_add (self->differences, difference_row_new (self, i));
      }
  rel_section_end (self->differences);
}

static void
names_loaded_cb (RelPersonCompare *self)
{
  if (rel_record_get_text (self->united, REL_PERSON_INTRODUCED_BY) != NULL)
    rel_person_compare_choose (self, self->taken, self->joined);
}

static void
turn_boxes (RelPersonCompare *self, GtkOrientation orientation)
{
  for (guint i = 0; i < self->boxes->len; i++)
    {
      gtk_orientable_set_orientation (self->boxes->pdata[i], orientation);
      gtk_box_set_homogeneous (self->boxes->pdata[i], orientation == GTK_ORIENTATION_HORIZONTAL);
    }
}

static void
narrow_cb (RelPersonCompare *self)
{
  turn_boxes (self, GTK_ORIENTATION_VERTICAL);
}

static void
wide_cb (RelPersonCompare *self)
{
  turn_boxes (self, GTK_ORIENTATION_HORIZONTAL);
}

static void
rel_person_compare_dispose (GObject *object)
{
  RelPersonCompare *self = REL_PERSON_COMPARE (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_PERSON_COMPARE);
  g_clear_object (&self->store);
  g_clear_object (&self->first);
  g_clear_object (&self->second);
  g_clear_object (&self->united);
  g_clear_object (&self->chosen);
  G_OBJECT_CLASS (rel_person_compare_parent_class)->dispose (object);
}

static void
rel_person_compare_finalize (GObject *object)
{
  RelPersonCompare *self = REL_PERSON_COMPARE (object);

  g_free (self->first_label);
  g_free (self->second_label);
  g_ptr_array_unref (self->boxes);
  G_OBJECT_CLASS (rel_person_compare_parent_class)->finalize (object);
}

static void
rel_person_compare_class_init (RelPersonCompareClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rel_person_compare_dispose;
  object_class->finalize = rel_person_compare_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REL_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/people/rel-person-compare.ui");
  gtk_widget_class_bind_template_child (widget_class, RelPersonCompare, differences);
  gtk_widget_class_bind_template_child (widget_class, RelPersonCompare, result);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
rel_person_compare_init (RelPersonCompare *self)
{
  self->boxes = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_person_compare_new:
 * @store: where names are found
 * @first: one description of a person
 * @second: another
 * @united: what the two become where nothing is chosen
 * @first_label: what @first is called
 * @second_label: what @second is called
 *
 * Returns: (transfer floating): a widget to choose with
 */
GtkWidget *
rel_person_compare_new (RelStore *store, RelRecord *first, RelRecord *second, RelRecord *united, const char *first_label,
                        const char *second_label)
{
  RelPersonCompare *self = g_object_new (REL_TYPE_PERSON_COMPARE, NULL);

  self->store = g_object_ref (store);
  self->first = g_object_ref (first);
  self->second = g_object_ref (second);
  self->united = g_object_ref (united);
  self->first_label = g_strdup (first_label);
  self->second_label = g_strdup (second_label);
  g_signal_connect_object (rel_name_cache_for_store (store), "loaded", G_CALLBACK (names_loaded_cb), self, G_CONNECT_SWAPPED);
  rel_person_compare_choose (self, 0, 0);
  return GTK_WIDGET (self);
}

/**
 * rel_person_compare_choose:
 * @self: a comparison
 * @taken: the members that become what the second says
 * @joined: the texts that become both
 */
void
rel_person_compare_choose (RelPersonCompare *self, RelPersonMembers taken, RelPersonMembers joined)
{
  self->taken = taken;
  self->joined = joined;
  show_differences (self);
  show_result (self);
}

/**
 * rel_person_compare_get_taken:
 * @self: a comparison
 *
 * Returns: the members that become what the second says
 */
RelPersonMembers
rel_person_compare_get_taken (RelPersonCompare *self)
{
  return self->taken;
}

/**
 * rel_person_compare_get_joined:
 * @self: a comparison
 *
 * Returns: the texts that become both
 */
RelPersonMembers
rel_person_compare_get_joined (RelPersonCompare *self)
{
  return self->joined;
}

/**
 * rel_person_compare_get_result:
 * @self: a comparison
 *
 * Returns: (transfer none): what the two become as chosen
 */
RelRecord *
rel_person_compare_get_result (RelPersonCompare *self)
{
  return self->chosen;
}

/**
 * rel_person_compare_count_differences:
 * @self: a comparison
 *
 * Returns: how many members there are to choose
 */
guint
rel_person_compare_count_differences (RelPersonCompare *self)
{
  return self->n_differences;
}

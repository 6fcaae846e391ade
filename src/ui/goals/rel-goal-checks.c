/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readiness: each check with its reason, and a button that does something about it: it opens the editor of what is
 * missing, or plans the conversation that would help. */
#include "rel-goal-checks.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-goal.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-name-cache.h"
#include "rel-requirement.h"
#include "rel-rows.h"

/* A conversation is planned for so many days from now. */
#define PLAN_AHEAD 7
/* More people than these are no help. */
#define PEOPLE_OFFERED 8

/* Buttons */

static GtkWidget *
button_new (const char *label, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  rel_button_wrap (button);
  gtk_widget_set_tooltip_text (button, label);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* A new record in its editor; pairs of member and value follow, ended by %NULL. */
static GVariant * G_GNUC_NULL_TERMINATED
compose (const char *noun, const char *member, ...)
{
  GVariantBuilder builder;
  va_list pairs;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("(sa{ss})"));
  g_variant_builder_add (&builder, "s", noun);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a{ss}"));
  va_start (pairs, member);
  for (; member != NULL; member = va_arg (pairs, const char *))
    g_variant_builder_add (&builder, "{ss}", member, va_arg (pairs, const char *));
  va_end (pairs);
  g_variant_builder_close (&builder);
  return g_variant_builder_end (&builder);
}

static GVariant *
compose_plan (const char *person, const char *name, const char *format)
{
  g_autofree char *due_on = rel_date_dup (rel_clock_today () + PLAN_AHEAD);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", name, 1);
  return compose ("follow_up", "person", person, "text", text->str, "due_on", due_on, NULL);
}

/* One person has a button, several have a menu. */
static GtkWidget *
plan_button_new (GPtrArray *people, GPtrArray *names, const char *label, const char *format)
{
  g_autoptr (GMenu) menu = NULL;
  GtkWidget *button;

  if (people->len == 1)
    return button_new (label, "win.compose", compose_plan (people->pdata[0], names->pdata[0], format));
  menu = g_menu_new ();
  for (guint i = 0; i < people->len && i < PEOPLE_OFFERED; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (names->pdata[i], NULL);

      g_menu_item_set_action_and_target_value (item, "win.compose", compose_plan (people->pdata[i], names->pdata[i], format));
      g_menu_append_item (menu, item);
    }
  button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), g_object_new (GTK_TYPE_LABEL, "label", label, "wrap", TRUE,
                                                                     "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "justify",
                                                                     GTK_JUSTIFY_CENTER, NULL));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  return button;
}

/* Whom a check is about */

static gboolean
could_champion (const RelCoverageRow *row)
{
  return row->position == REL_POSITION_SUPPORTIVE;
}

static gboolean
is_silent_peer (const RelCoverageRow *row)
{
  return row->direction == REL_DIRECTION_PEER && row->position < REL_POSITION_SUPPORTIVE;
}

static gboolean
is_silent_report (const RelCoverageRow *row)
{
  return row->direction == REL_DIRECTION_BELOW && row->position < REL_POSITION_SUPPORTIVE;
}

static gboolean
is_internal (const RelCoverageRow *row)
{
  return row->scope == REL_SCOPE_INTERNAL;
}

static gboolean
is_anybody (const RelCoverageRow *row)
{
  return TRUE;
}

static int
compare_live (gconstpointer a, gconstpointer b)
{
  const RelCoverageRow *left = *(RelCoverageRow * const *) a, *right = *(RelCoverageRow * const *) b;

  return (left->last_live > right->last_live) - (left->last_live < right->last_live);
}

/* Those a predicate holds for, longest not talked with first. */
static GtkWidget *
plan_with (RelGoalData *data, gboolean (*is_meant) (const RelCoverageRow *row), const char *label, const char *format)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < data->insight->stakeholders->len; i++)
    if (is_meant (data->insight->stakeholders->pdata[i]))
      g_ptr_array_add (rows, data->insight->stakeholders->pdata[i]);
  g_ptr_array_sort (rows, compare_live);
  for (guint i = 0; i < rows->len; i++)
    {
      const RelCoverageRow *row = rows->pdata[i];

      g_ptr_array_add (people, row->person);
      g_ptr_array_add (names, row->name);
    }
  return rows->len > 0 ? plan_button_new (people, names, label, format) : NULL;
}

static GtkWidget *
plan_with_missing (RelGoalData *data, const RelCheck *check, const char *label, const char *format)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (gsize i = 0; check->people[i] != NULL; i++)
    {
      g_ptr_array_add (people, check->people[i]);
      g_ptr_array_add (names, (gpointer) rel_name_table_get (data->names, check->people[i]));
    }
  return people->len > 0 ? plan_button_new (people, names, label, format) : NULL;
}

static GtkWidget *
edit_unknown_position (RelGoalData *data)
{
  for (guint i = 0; i < data->insight->stakeholders->len; i++)
    {
      const RelCoverageRow *row = data->insight->stakeholders->pdata[i];

      if (row->position == REL_POSITION_UNKNOWN &&
          (row->decision_role == REL_DECISION_ROLE_DECIDES || row->decision_role == REL_DECISION_ROLE_INFLUENCES))
        return button_new (_("Note Position…"), "win.edit", g_variant_new ("(ss)", "stakeholder", row->stakeholder));
    }
  return NULL;
}

static GtkWidget *
edit_unpractised (RelGoalData *data)
{
  for (guint i = 0; i < data->requirements->len; i++)
    {
      RelRecord *requirement = data->requirements->pdata[i];

      if (rel_record_get_word (requirement, REL_REQUIREMENT_KIND) == REL_REQUIREMENT_KIND_INTERPERSONAL &&
          rel_record_get_word (requirement, REL_REQUIREMENT_PRACTICE) < REL_PRACTICE_OBSERVED)
        return button_new (_("Note Practice…"), "win.edit", g_variant_new ("(ss)", "requirement", rel_record_get_id (requirement)));
    }
  return button_new (_("Add Requirement…"), "win.compose",
                     compose ("requirement", "goal", data->insight->goal, "kind", "interpersonal", NULL));
}

static GtkWidget *
add_somebody (RelGoalData *data, const char *label, const char *role)
{
  return button_new (label, "win.compose", role != NULL ? compose ("stakeholder", "goal", data->insight->goal, "decision_role", role, NULL)
                                                        : compose ("stakeholder", "goal", data->insight->goal, NULL));
}

/* Returns: (nullable): what does something about @check */
static GtkWidget *
act_on (RelGoalData *data, const RelCheck *check)
{
  const char *goal = data->insight->goal;
  const char *follows = rel_record_get_text (data->goal, REL_GOAL_FOLLOWS);
  GtkWidget *button;

  switch (check->code)
    {
    case REL_CHECK_DECIDERS_KNOWN:
      return add_somebody (data, _("Add Decider…"), "decides");
    case REL_CHECK_DECIDERS_MET:
      button = plan_with_missing (data, check, _("Plan…"), _("Talk with %s"));
      return button != NULL ? button : add_somebody (data, _("Add Decider…"), "decides");
    case REL_CHECK_DECIDERS_FACE_TO_FACE:
      button = plan_with_missing (data, check, _("Plan…"), _("Meet %s face to face"));
      return button != NULL ? button : add_somebody (data, _("Add Decider…"), "decides");
    case REL_CHECK_POSITIONS_KNOWN:
      button = edit_unknown_position (data);
      return button != NULL ? button : add_somebody (data, _("Add Person…"), NULL);
    case REL_CHECK_TWO_CHAMPIONS:
      button = plan_with (data, could_champion, _("Plan…"), _("Ask %s to speak for me"));
      return button != NULL ? button : add_somebody (data, _("Add Person…"), NULL);
    case REL_CHECK_PEER_VOICES:
      button = plan_with (data, is_silent_peer, _("Plan…"), _("Ask %s what they think of it"));
      return button != NULL ? button : add_somebody (data, _("Add Peer…"), NULL);
    case REL_CHECK_REPORT_VOICES:
      button = plan_with (data, is_silent_report, _("Plan…"), _("Ask %s what they think of it"));
      return button != NULL ? button : add_somebody (data, _("Add Person…"), NULL);
    case REL_CHECK_GROUNDWORK_DONE:
      return plan_with_missing (data, check, _("Plan…"), _("Talk it through with %s before the meeting"));
    case REL_CHECK_INTERNAL_BALANCE:
      button = plan_with (data, is_internal, _("Plan…"), _("Talk with %s"));
      return button != NULL ? button : add_somebody (data, _("Add Person…"), NULL);
    case REL_CHECK_FACE_TO_FACE_SHARE:
      return plan_with (data, is_anybody, _("Plan…"), _("Meet %s face to face"));
    case REL_CHECK_EVIDENCE_WITNESSED:
    case REL_CHECK_EVIDENCE_LEVEL:
      return button_new (_("Add Achievement…"), "win.compose", compose ("achievement", "goal", goal, NULL));
    case REL_CHECK_INTERPERSONAL_PRACTISED:
      return edit_unpractised (data);
    case REL_CHECK_BLIND_SPOTS:
      if (check->status == REL_CHECK_GAP)
        return button_new (_("Work on It…"), "win.compose", compose ("focal_point", "goal", goal, NULL));
      return button_new (_("Add Feedback…"), "win.compose", compose ("feedback", "goal", goal, NULL));
    case REL_CHECK_FEEDBACK_RECENT:
      return button_new (_("Add Feedback…"), "win.compose", compose ("feedback", "goal", goal, NULL));
    case REL_CHECK_LESSONS_APPLIED:
      return follows != NULL ? button_new (_("See Lessons"), "win.open", g_variant_new ("(ss)", "goal", follows)) : NULL;
    case REL_N_CHECK_CODES:
    default:
      return NULL;
    }
}

/**
 * rel_goal_checks_row_new:
 * @data: a goal
 * @check: one of its checks
 *
 * Returns: (transfer floating): the check with its reason, and a button where something can be done about it
 */
GtkWidget *
rel_goal_checks_row_new (RelGoalData *data, const RelCheck *check)
{
  static const struct
  {
    const char *icon;
    const char *style;
    const char *label;
  } looks[] = {
    [REL_CHECK_LEFT_OUT] = { "rel-unknown-symbolic", "dimmed", NC_("check", "Unknown") },
    [REL_CHECK_UNKNOWN] = { "rel-unknown-symbolic", "dimmed", NC_("check", "Unknown") },
    [REL_CHECK_GAP] = { "rel-gap-symbolic", "warning", NC_("check", "Gap") },
    [REL_CHECK_MET] = { "rel-met-symbolic", "success", NC_("check", "Met") },
  };
  const char *status = g_dpgettext2 (GETTEXT_PACKAGE, "check", looks[check->status].label);
  AdwActionRow *row = rel_row_new (NULL, rel_label_of_code (rel_check_code_to_word (check->code)), check->text);
  GtkWidget *image = gtk_image_new_from_icon_name (looks[check->status].icon);
  GtkWidget *button = check->status != REL_CHECK_MET ? act_on (data, check) : NULL;

  gtk_widget_add_css_class (image, looks[check->status].style);
  gtk_widget_set_tooltip_text (image, status);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, status, -1);
  adw_action_row_add_prefix (row, image);
  /* Also those without a button: they stand beside those that have one */
  rel_row_stack (row);
  if (button != NULL)
    {
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      rel_row_add_control (row, button);
    }
  return GTK_WIDGET (row);
}

/**
 * rel_goal_checks_show:
 * @section: where they are shown
 * @data: a goal
 *
 * Shows the checks: gaps first, then what is not known, then what is met.
 */
void
rel_goal_checks_show (RelSection *section, RelGoalData *data)
{
  static const RelCheckStatus rounds[] = { REL_CHECK_GAP, REL_CHECK_UNKNOWN, REL_CHECK_MET };

  rel_section_begin (section);
  for (guint round = 0; round < G_N_ELEMENTS (rounds); round++)
    for (guint i = 0; i < data->insight->checks->len; i++)
      {
        const RelCheck *check = data->insight->checks->pdata[i];

        if (check->status == rounds[round])
          rel_section_add (section, rel_goal_checks_row_new (data, check));
      }
  rel_section_end (section);
}

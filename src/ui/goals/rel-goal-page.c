/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A goal: countdown, readiness, coverage, milestones, evidence. */
#include "rel-goal-page.h"

#include <glib/gi18n-lib.h>

#include "rel-achievement.h"
#include "rel-clock.h"
#include "rel-close-goal-dialog.h"
#include "rel-coverage-table.h"
#include "rel-doing.h"
#include "rel-enums.h"
#include "rel-focal-point.h"
#include "rel-glance.h"
#include "rel-goal-data.h"
#include "rel-goal.h"
#include "rel-labels.h"
#include "rel-milestone-row.h"
#include "rel-milestone.h"
#include "rel-name-cache.h"
#include "rel-opportunity.h"
#include "rel-outcome.h"
#include "rel-picture-card.h"
#include "rel-position-map.h"
#include "rel-requirement.h"
#include "rel-rows.h"
#include "rel-section.h"
#include "rel-when.h"

struct _RelGoalPage
{
  RelRecordPage parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget *scrolled;
  GtkLabel *heading;
  GtkLabel *facts;
  RelGlance *countdown;
  RelGlance *readiness_glance;
  RelGlance *stakeholders_glance;
  RelSection *why;
  RelSection *checks;
  RelCoverageTable *coverage;
  GtkWidget *no_coverage;
  RelPositionMap *position_map;
  RelSection *milestones;
  RelSection *requirements;
  RelSection *achievements;
  RelSection *opportunities;
  RelSection *focal_points;

  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (RelGoalPage, rel_goal_page, REL_TYPE_RECORD_PAGE)

static void
add_text (RelSection *section, const char *title, const char *text)
{
  if (text != NULL)
    rel_section_add (section, GTK_WIDGET (rel_row_new_property (title, text)));
}

static void
set_enabled (RelGoalPage *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

static void
show_head (RelGoalPage *self, RelGoalData *data)
{
  const char *title = rel_record_get_text (data->goal, REL_GOAL_TITLE);
  const char *role = rel_record_get_text (data->goal, REL_GOAL_TARGET_ROLE);
  const char *organization = rel_record_get_text (data->goal, REL_GOAL_ORGANIZATION);
  const char *follows = rel_record_get_text (data->goal, REL_GOAL_FOLLOWS);
  int kind = rel_record_get_word (data->goal, REL_GOAL_KIND);
  int status = rel_record_get_word (data->goal, REL_GOAL_STATUS);
  g_autofree char *attempt = follows != NULL ? g_strdup_printf (_("Another attempt after “%s”"), rel_name_table_get (data->names, follows))
                                             : g_strdup ("");
  g_autofree char *facts = rel_join_facts (kind != REL_GOAL_KIND_UNSET ? rel_label_of (REL_TYPE_GOAL_KIND, kind) : "",
                                           g_strcmp0 (role, title) != 0 && role != NULL ? role : "", organization != NULL ? organization : "",
                                           status != REL_GOAL_STATUS_ACTIVE ? rel_label_of (REL_TYPE_GOAL_STATUS, status) : "", attempt, NULL);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, title);
  gtk_label_set_label (self->heading, title);
  gtk_label_set_label (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), *facts != '\0');
  set_enabled (self, "close", status == REL_GOAL_STATUS_ACTIVE || status == REL_GOAL_STATUS_PAUSED);
  set_enabled (self, "begin-next-attempt", status == REL_GOAL_STATUS_NOT_THIS_TIME || status == REL_GOAL_STATUS_ABANDONED);
}

static void
show_glances (RelGoalPage *self, RelGoalData *data)
{
  g_autofree char *countdown = rel_when_until (data->insight->review_on);
  g_autofree char *review = rel_when_date (data->insight->review_on);
  g_autofree char *met_text = NULL;
  g_autofree char *gap_text = NULL;
  g_autofree char *people_text = NULL;
  guint met = 0, gaps = 0, known = 0, deciders = 0;
  g_autofree char *deciders_text = NULL;

  for (guint i = 0; i < data->insight->checks->len; i++)
    {
      const RelCheck *check = data->insight->checks->pdata[i];

      met += check->status == REL_CHECK_MET;
      gaps += check->status == REL_CHECK_GAP;
    }
  known = data->insight->stakeholders->len;
  for (guint i = 0; i < known; i++)
    {
      const RelCoverageRow *row = data->insight->stakeholders->pdata[i];

      deciders += row->decision_role == REL_DECISION_ROLE_DECIDES;
    }
  /* Translators: how many checks of all are met */
  met_text = g_strdup_printf (_("%u of %u"), met, data->insight->checks->len);
  gap_text = g_strdup_printf (ngettext ("%u gap", "%u gaps", gaps), gaps);
  people_text = g_strdup_printf (ngettext ("%u person", "%u people", known), known);
  deciders_text = g_strdup_printf (ngettext ("%u decides", "%u decide", deciders), deciders);
  rel_glance_set (self->countdown, countdown, review);
  rel_glance_set (self->readiness_glance, met_text, gap_text);
  rel_glance_set (self->stakeholders_glance, people_text, deciders_text);
}

/* What a button beside a gap does: an action of the window, on the first person missing or on the goal. */
static void
add_check_action (AdwActionRow *row, const RelCheck *check, const char *goal)
{
  const char *label = NULL, *noun = NULL, *field = "goal", *id = goal;
  GtkWidget *button;

  switch (check->code)
    {
    case REL_CHECK_DECIDERS_KNOWN:
    case REL_CHECK_TWO_CHAMPIONS:
    case REL_CHECK_PEER_VOICES:
    case REL_CHECK_REPORT_VOICES:
      label = _("Add Person…");
      noun = "stakeholder";
      break;
    case REL_CHECK_DECIDERS_MET:
    case REL_CHECK_DECIDERS_FACE_TO_FACE:
    case REL_CHECK_POSITIONS_KNOWN:
    case REL_CHECK_GROUNDWORK_DONE:
      if (check->people[0] == NULL)
        return;
      label = _("Plan…");
      noun = "follow_up";
      field = "person";
      id = check->people[0];
      break;
    case REL_CHECK_EVIDENCE_WITNESSED:
    case REL_CHECK_EVIDENCE_LEVEL:
      label = _("Add Achievement…");
      noun = "achievement";
      break;
    case REL_CHECK_INTERPERSONAL_PRACTISED:
      label = _("Add Requirement…");
      noun = "requirement";
      break;
    case REL_CHECK_BLIND_SPOTS:
    case REL_CHECK_FEEDBACK_RECENT:
      label = _("Add Feedback…");
      noun = "feedback";
      break;
    case REL_CHECK_INTERNAL_BALANCE:
    case REL_CHECK_FACE_TO_FACE_SHARE:
      label = _("Log Meeting…");
      noun = "meeting";
      field = "goals";
      break;
    case REL_CHECK_LESSONS_APPLIED:
    case REL_N_CHECK_CODES:
    default:
      return;
    }
  button = gtk_button_new_with_label (label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", noun, field, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add");
  adw_action_row_add_suffix (row, button);
}

static void
show_checks (RelGoalPage *self, RelGoalData *data)
{
  static const struct
  {
    const char *icon;
    const char *style;
    const char *label;
  } looks[] = {
    [REL_CHECK_LEFT_OUT] = { "rel-unknown-symbolic", "dimmed", N_("Unknown") },
    [REL_CHECK_UNKNOWN] = { "rel-unknown-symbolic", "dimmed", N_("Unknown") },
    [REL_CHECK_GAP] = { "rel-gap-symbolic", "warning", N_("Gap") },
    [REL_CHECK_MET] = { "rel-met-symbolic", "success", N_("Met") },
  };

  rel_section_begin (self->checks);
  /* Gaps first, then what is not known, then what is met */
  for (int round = 0; round < 3; round++)
    for (guint i = 0; i < data->insight->checks->len; i++)
      {
        static const RelCheckStatus rounds[] = { REL_CHECK_GAP, REL_CHECK_UNKNOWN, REL_CHECK_MET };
        const RelCheck *check = data->insight->checks->pdata[i];
        AdwActionRow *row;
        GtkWidget *image;

        if (check->status != rounds[round])
          continue;
        row = rel_row_new (NULL, rel_label_of_code (rel_check_code_to_word (check->code)), check->text);
        image = gtk_image_new_from_icon_name (looks[check->status].icon);
        gtk_widget_add_css_class (image, looks[check->status].style);
        gtk_widget_set_tooltip_text (image, _(looks[check->status].label));
        gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, _(looks[check->status].label), -1);
        adw_action_row_add_prefix (row, image);
        if (check->status != REL_CHECK_MET)
          add_check_action (row, check, data->insight->goal);
        rel_section_add (self->checks, GTK_WIDGET (row));
      }
  rel_section_end (self->checks);
}

static void
show_requirements (RelGoalPage *self, RelGoalData *data)
{
  rel_section_begin (self->requirements);
  for (guint i = 0; i < data->requirements->len; i++)
    {
      RelRecord *requirement = data->requirements->pdata[i];
      int kind = rel_record_get_word (requirement, REL_REQUIREMENT_KIND);
      int target = rel_record_get_number (requirement, REL_REQUIREMENT_TARGET);
      int self_rating = rel_record_get_number (requirement, REL_REQUIREMENT_SELF_RATING);
      const char *id = rel_record_get_id (requirement);
      g_autofree char *target_text = target > 0 ? g_strdup_printf (_("Target %d"), target) : g_strdup ("");
      g_autofree char *self_text = self_rating > 0 ? g_strdup_printf (_("I say %d"), self_rating) : g_strdup ("");
      g_autofree char *others_text = NULL;
      g_autofree char *facts = NULL;
      AdwActionRow *row;
      const RelBlindSpot *spot = NULL;

      for (guint j = 0; j < data->insight->blind_spots->len && spot == NULL; j++)
        if (g_strcmp0 (((RelBlindSpot *) data->insight->blind_spots->pdata[j])->requirement, id) == 0)
          spot = data->insight->blind_spots->pdata[j];
      /* Translators: what several people say, as their median on a scale from 1 to 5 */
      others_text = spot != NULL ? g_strdup_printf (_("Others say %.1f"), spot->median) : g_strdup ("");
      facts = rel_join_facts (kind != REL_REQUIREMENT_KIND_UNSET ? rel_label_of (REL_TYPE_REQUIREMENT_KIND, kind) : "", target_text,
                              self_text, others_text, NULL);
      row = rel_row_new (NULL, rel_record_get_text (requirement, REL_REQUIREMENT_NAME), facts);
      if (spot != NULL && spot->is_blind)
        rel_row_add_pill (row, _("Blind Spot"), "warning");
      rel_row_add_pill (row, rel_label_of (REL_TYPE_PRACTICE, rel_record_get_word (requirement, REL_REQUIREMENT_PRACTICE)), NULL);
      rel_row_edit (row, REL_NOUN_REQUIREMENT, id);
      rel_section_add (self->requirements, GTK_WIDGET (row));
    }
  rel_section_end (self->requirements);
}

static void
show_achievements (RelGoalPage *self, RelGoalData *data)
{
  rel_section_begin (self->achievements);
  for (guint i = 0; i < data->achievements->len; i++)
    {
      RelRecord *achievement = data->achievements->pdata[i];
      int level = rel_record_get_word (achievement, REL_ACHIEVEMENT_LEVEL);
      const char * const *witnesses = rel_record_get_texts (achievement, REL_ACHIEVEMENT_WITNESSES);
      g_autofree char *date = rel_when_text (rel_record_get_text (achievement, REL_ACHIEVEMENT_OCCURRED_ON));
      g_autofree char *names = rel_name_table_join (data->names, witnesses);
      g_autofree char *seen = witnesses != NULL ? g_strdup_printf (_("Seen by %s"), names) : g_strdup (_("Seen by nobody"));
      g_autofree char *facts = rel_join_facts (date, seen, NULL);
      AdwActionRow *row = rel_row_new (NULL, rel_record_get_text (achievement, REL_ACHIEVEMENT_TITLE), facts);

      if (level != REL_LEVEL_UNSET)
        rel_row_add_pill (row, rel_label_of (REL_TYPE_LEVEL, level), level >= REL_LEVEL_STRATEGY ? "accent" : NULL);
      rel_row_edit (row, REL_NOUN_ACHIEVEMENT, rel_record_get_id (achievement));
      rel_section_add (self->achievements, GTK_WIDGET (row));
    }
  rel_section_end (self->achievements);
}

static void
show_opportunities (RelGoalPage *self, RelGoalData *data)
{
  rel_section_begin (self->opportunities);
  for (guint i = 0; i < data->opportunities->len; i++)
    {
      RelRecord *opportunity = data->opportunities->pdata[i];
      int route = rel_record_get_word (opportunity, REL_OPPORTUNITY_ROUTE);
      const char *organization = rel_record_get_text (opportunity, REL_OPPORTUNITY_ORGANIZATION);
      const char *opened_by = rel_record_get_text (opportunity, REL_OPPORTUNITY_OPENED_BY);
      g_autofree char *opened = opened_by != NULL ? g_strdup_printf (_("Opened by %s"), rel_name_table_get (data->names, opened_by)) : g_strdup ("");
      g_autofree char *facts = rel_join_facts (organization != NULL ? organization : "",
                                               route != REL_ROUTE_UNSET ? rel_label_of (REL_TYPE_ROUTE, route) : "", opened, NULL);
      AdwActionRow *row = rel_row_new (NULL, rel_record_get_text (opportunity, REL_OPPORTUNITY_TITLE), facts);

      rel_row_add_pill (row, rel_label_of (REL_TYPE_STAGE, rel_record_get_word (opportunity, REL_OPPORTUNITY_STAGE)), NULL);
      rel_row_edit (row, REL_NOUN_OPPORTUNITY, rel_record_get_id (opportunity));
      rel_section_add (self->opportunities, GTK_WIDGET (row));
    }
  rel_section_end (self->opportunities);
}

static void
show_focal_points (RelGoalPage *self, RelGoalData *data)
{
  rel_section_begin (self->focal_points);
  for (guint i = 0; i < data->focal_points->len; i++)
    {
      RelRecord *point = data->focal_points->pdata[i];
      int state = rel_record_get_word (point, REL_FOCAL_POINT_STATE);
      AdwActionRow *row = rel_row_new (NULL, rel_record_get_text (point, REL_FOCAL_POINT_TEXT), NULL);

      adw_action_row_set_title_lines (row, 4);
      rel_row_add_pill (row, rel_label_of (REL_TYPE_FOCAL_STATE, state), state == REL_FOCAL_STATE_DONE ? "success" : NULL);
      rel_row_edit (row, REL_NOUN_FOCAL_POINT, rel_record_get_id (point));
      rel_section_add (self->focal_points, GTK_WIDGET (row));
    }
  rel_section_end (self->focal_points);
}

static void
rel_goal_page_show (RelRecordPage *page, gpointer answer)
{
  RelGoalPage *self = REL_GOAL_PAGE (page);
  RelGoalData *data = answer;

  show_head (self, data);
  show_glances (self, data);
  rel_section_begin (self->why);
  add_text (self->why, _("Why"), rel_record_get_text (data->goal, REL_GOAL_WHY));
  add_text (self->why, _("The Case"), rel_record_get_text (data->goal, REL_GOAL_CASE_STATEMENT));
  add_text (self->why, _("How It Ended"), rel_record_get_text (data->goal, REL_GOAL_OUTCOME_NOTE));
  rel_section_end (self->why);
  show_checks (self, data);
  rel_coverage_table_set_rows (self->coverage, data->insight->stakeholders);
  gtk_widget_set_visible (GTK_WIDGET (self->coverage), data->insight->stakeholders->len > 0);
  gtk_widget_set_visible (self->no_coverage, data->insight->stakeholders->len == 0);
  rel_position_map_set (self->position_map, rel_record_page_get_store (page), data->insight->stakeholders);
  rel_section_begin (self->milestones);
  for (guint i = 0; i < data->milestones->len; i++)
    rel_section_add (self->milestones, rel_milestone_row_new (rel_record_page_get_store (page), data->milestones->pdata[i], data->names));
  rel_section_end (self->milestones);
  show_requirements (self, data);
  show_achievements (self, data);
  show_opportunities (self, data);
  show_focal_points (self, data);
  gtk_widget_set_visible (self->scrolled, TRUE);
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (data), "win.add", "(sss)", g_variant_get_string (parameter, NULL), "goal",
                              rel_record_page_get_id (REL_RECORD_PAGE (data)));
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (data), "win.export-summary", "s", rel_record_page_get_id (REL_RECORD_PAGE (data)));
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelRecordPage *page = REL_RECORD_PAGE (data);

  adw_dialog_present (rel_close_goal_dialog_new (rel_record_page_get_store (page), rel_record_page_get_id (page),
                                                 gtk_label_get_label (REL_GOAL_PAGE (page)->heading)),
                      GTK_WIDGET (page));
}

static gpointer
make_next_attempt (RelConnection *connection, gpointer goal_id, GCancellable *cancellable, GError **error)
{
  return rel_outcome_next_attempt (connection, goal_id, NULL, REL_DAY_NONE, NULL, error);
}

static void
begin_next_attempt_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelRecordPage *page = REL_RECORD_PAGE (data);

  rel_do_made (GTK_WIDGET (page), rel_record_page_get_store (page), make_next_attempt, g_strdup (rel_record_page_get_id (page)), g_free,
               _("The next attempt has begun, with its people and requirements"));
}

static void
rel_goal_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_GOAL_PAGE);
  g_clear_object (&REL_GOAL_PAGE (object)->actions);
  G_OBJECT_CLASS (rel_goal_page_parent_class)->dispose (object);
}

static void
rel_goal_page_class_init (RelGoalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RelRecordPageClass *page_class = REL_RECORD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_goal_page_dispose;
  page_class->noun = REL_NOUN_GOAL;
  page_class->load = rel_goal_data_load;
  page_class->data_free = (GDestroyNotify) rel_goal_data_free;
  page_class->show = rel_goal_page_show;

  g_type_ensure (REL_TYPE_COVERAGE_TABLE);
  g_type_ensure (REL_TYPE_GLANCE);
  g_type_ensure (REL_TYPE_PICTURE_CARD);
  g_type_ensure (REL_TYPE_POSITION_MAP);
  g_type_ensure (REL_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/goals/rel-goal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, heading);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, facts);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, countdown);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, readiness_glance);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, stakeholders_glance);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, why);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, checks);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, coverage);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, no_coverage);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, position_map);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, milestones);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, requirements);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, achievements);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, opportunities);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, focal_points);
}

static void
rel_goal_page_init (RelGoalPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "add", .activate = add_cb, .parameter_type = "s" },
    { .name = "export", .activate = export_cb },
    { .name = "close", .activate = close_cb },
    { .name = "begin-next-attempt", .activate = begin_next_attempt_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "goal", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_record_page_set_scroll (REL_RECORD_PAGE (self), GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->window_title));
}

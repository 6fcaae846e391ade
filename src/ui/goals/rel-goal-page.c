/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A goal: countdown, readiness, coverage, milestones, evidence. */
#include "rel-goal-page.h"

#include <glib/gi18n-lib.h>

#include "rel-close-goal-dialog.h"
#include "rel-coverage-table.h"
#include "rel-doing.h"
#include "rel-enums.h"
#include "rel-glance.h"
#include "rel-goal-checks.h"
#include "rel-goal-data.h"
#include "rel-goal-work.h"
#include "rel-goal.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-milestone-row.h"
#include "rel-name-cache.h"
#include "rel-network-card.h"
#include "rel-outcome.h"
#include "rel-picture-card.h"
#include "rel-position-map.h"
#include "rel-rows.h"
#include "rel-section.h"
#include "rel-sentence.h"
#include "rel-subset.h"
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
  GtkWidget *export_button;
  RelSection *why;
  RelSection *checks;
  RelCoverageTable *coverage;
  GtkWidget *no_coverage;
  RelPositionMap *position_map;
  RelNetworkCard *network;
  RelSection *milestones;
  RelSection *requirements;
  RelSection *feedback;
  RelSection *achievements;
  RelSection *opportunities;
  RelSection *focal_points;

  GHashTable *expanded; /* ids of the rows that are open */
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
  g_autofree char *attempt = follows != NULL ? rel_sentence (_("Another attempt after “%s”"), rel_name_table_get (data->names, follows))
                                             : g_strdup ("");
  g_autofree char *facts = rel_join_facts (kind != REL_GOAL_KIND_UNSET ? rel_label_of (REL_TYPE_GOAL_KIND, kind) : "",
                                           g_strcmp0 (role, title) != 0 && role != NULL ? role : "", organization != NULL ? organization : "",
                                           status != REL_GOAL_STATUS_ACTIVE ? rel_label_of (REL_TYPE_GOAL_STATUS, status) : "", attempt, NULL);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->window_title), title);
  gtk_label_set_label (self->heading, title);
  gtk_label_set_label (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), *facts != '\0');
  set_enabled (self, "close", status == REL_GOAL_STATUS_ACTIVE || status == REL_GOAL_STATUS_PAUSED);
  set_enabled (self, "begin-next-attempt", status == REL_GOAL_STATUS_NOT_THIS_TIME || status == REL_GOAL_STATUS_ABANDONED);
}

/* Leads from the figures to what they were counted from. */
static void
lead_to_records (RelGoalPage *self, RelGoalData *data)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) people = NULL;
  g_autoptr (RelSubset) subset = NULL;

  rel_glance_lead_to (self->countdown, _("Edit"), "win.edit-shown", NULL);
  rel_glance_lead_to (self->readiness_glance, _("Show What Is Missing"), "goal.show-checks", NULL);
  for (guint i = 0; i < data->insight->stakeholders->len; i++)
    g_strv_builder_add (ids, ((RelCoverageRow *) data->insight->stakeholders->pdata[i])->person);
  people = g_strv_builder_end (ids);
  subset = rel_subset_new_ids (REL_NOUN_PERSON, (const char * const *) people);
  if (data->insight->stakeholders->len > 0)
    rel_glance_lead_to (self->stakeholders_glance, _("Show Who Has a Part in This Goal"), "win.show-records",
                        g_variant_new ("(s@" REL_SUBSET_VARIANT_TYPE ")", _("Coverage"), rel_subset_to_variant (subset)));
  else
    rel_glance_lead_off (self->stakeholders_glance);
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
  lead_to_records (self, data);
}

static void
rel_goal_page_show (RelRecordPage *page, gpointer answer)
{
  RelGoalPage *self = REL_GOAL_PAGE (page);
  RelGoalData *data = answer;
  RelStore *store = rel_record_page_get_store (page);

  show_head (self, data);
  show_glances (self, data);
  rel_section_begin (self->why);
  add_text (self->why, _("Why"), rel_record_get_text (data->goal, REL_GOAL_WHY));
  add_text (self->why, _("The Case"), rel_record_get_text (data->goal, REL_GOAL_CASE_STATEMENT));
  add_text (self->why, _("How It Ended"), rel_record_get_text (data->goal, REL_GOAL_OUTCOME_NOTE));
  rel_section_end (self->why);
  rel_goal_checks_show (self->checks, data);
  rel_coverage_table_set_rows (self->coverage, store, data->insight->stakeholders);
  gtk_widget_set_visible (GTK_WIDGET (self->coverage), data->insight->stakeholders->len > 0);
  gtk_widget_set_visible (self->no_coverage, data->insight->stakeholders->len == 0);
  rel_position_map_set (self->position_map, store, data->insight->stakeholders);
  rel_network_card_set (self->network, store, REL_NOUN_GOAL, data->insight->goal);
  rel_section_begin (self->milestones);
  for (guint i = 0; i < data->milestones->len; i++)
    rel_section_add (self->milestones, rel_milestone_row_new (store, data->milestones->pdata[i], data, self->expanded));
  rel_section_end (self->milestones);
  rel_goal_show_requirements (self->requirements, store, data);
  rel_goal_show_feedback (self->feedback, data, self->expanded);
  rel_goal_show_achievements (self->achievements, data);
  rel_goal_show_opportunities (self->opportunities, store, data);
  rel_goal_show_focal_points (self->focal_points, store, data);
  gtk_widget_set_visible (self->scrolled, TRUE);
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (data), "win.add", "(sss)", g_variant_get_string (parameter, NULL), "goal",
                              rel_record_page_get_id (REL_RECORD_PAGE (data)));
}

/* The checks are further down, each with its records and a button that acts. */
static void
show_checks_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_widget_child_focus (GTK_WIDGET (REL_GOAL_PAGE (data)->checks), GTK_DIR_TAB_FORWARD);
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
rel_goal_page_finalize (GObject *object)
{
  g_hash_table_unref (REL_GOAL_PAGE (object)->expanded);
  G_OBJECT_CLASS (rel_goal_page_parent_class)->finalize (object);
}

static void
rel_goal_page_class_init (RelGoalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RelRecordPageClass *page_class = REL_RECORD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_goal_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_goal_page_finalize;
  page_class->noun = REL_NOUN_GOAL;
  page_class->load = rel_goal_data_load;
  page_class->data_free = (GDestroyNotify) rel_goal_data_free;
  page_class->show = rel_goal_page_show;

  g_type_ensure (REL_TYPE_COVERAGE_TABLE);
  g_type_ensure (REL_TYPE_GLANCE);
  g_type_ensure (REL_TYPE_NETWORK_CARD);
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
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, why);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, checks);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, coverage);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, no_coverage);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, position_map);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, network);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, milestones);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, requirements);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, feedback);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, achievements);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, opportunities);
  gtk_widget_class_bind_template_child (widget_class, RelGoalPage, focal_points);
}

/* Where there is no room for the table of coverage it becomes cards. */
static void
add_breakpoint (RelGoalPage *self)
{
  AdwNavigationPage *page = ADW_NAVIGATION_PAGE (self);
  g_autoptr (GtkWidget) child = g_object_ref (adw_navigation_page_get_child (page));
  GtkWidget *bin = g_object_new (ADW_TYPE_BREAKPOINT_BIN, "width-request", 280, "height-request", 200, NULL);
  AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 760sp"));

  adw_breakpoint_add_setters (breakpoint, G_OBJECT (self->coverage), "cards", TRUE, NULL);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), breakpoint);
  adw_navigation_page_set_child (page, bin);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), child);
}

static void
rel_goal_page_init (RelGoalPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "add", .activate = add_cb, .parameter_type = "s" },
    { .name = "show-checks", .activate = show_checks_cb },
    { .name = "export", .activate = export_cb },
    { .name = "close", .activate = close_cb },
    { .name = "begin-next-attempt", .activate = begin_next_attempt_cb },
  };

  self->expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "goal", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_button_wrap (self->export_button);
  add_breakpoint (self);
  rel_record_page_set_scroll (REL_RECORD_PAGE (self), GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->window_title));
}

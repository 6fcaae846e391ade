/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work towards a goal: what it asks for, what was achieved, which doors were tried, what comes next. How far
 * something is can be changed in its row; the row itself opens its editor. */
#include "rel-goal-work.h"

#include <glib/gi18n-lib.h>

#include "rel-achievement.h"
#include "rel-enums.h"
#include "rel-feedback.h"
#include "rel-focal-point.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-name-cache.h"
#include "rel-opportunity.h"
#include "rel-requirement.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-when.h"
#include "rel-word-chooser.h"

/* Feedback beyond these is folded away. */
#define NEWEST_FEEDBACK 5

/* Requirements */

static const RelBlindSpot *
find_blind_spot (RelGoalData *data, const char *requirement)
{
  for (guint i = 0; i < data->insight->blind_spots->len; i++)
    {
      const RelBlindSpot *spot = data->insight->blind_spots->pdata[i];

      if (g_str_equal (spot->requirement, requirement))
        return spot;
    }
  return NULL;
}

/* A single voice could be told by whom it came, so the others speak from three on. */
static char *
describe_others (RelGoalData *data, RelRecord *requirement)
{
  for (guint i = 0; i < data->insight->voices->len; i++)
    {
      const RelVoices *voices = data->insight->voices->pdata[i];

      if (!g_str_equal (voices->requirement, rel_record_get_id (requirement)) || voices->n_raters == 0)
        continue;
      if (voices->n_raters >= REL_BLIND_SPOT_RATERS)
        /* Translators: what several people say, as their median on a scale from 1 to 5, and how many they are */
        return g_strdup_printf (ngettext ("others say %.1f (%u voice)", "others say %.1f (%u voices)", voices->n_raters), voices->median,
                                voices->n_raters);
      return g_strdup_printf (ngettext ("%u voice of others, three are needed", "%u voices of others, three are needed", voices->n_raters),
                              voices->n_raters);
    }
  return g_strdup ("");
}

/**
 * rel_goal_show_requirements:
 * @section: where to
 * @store: where to write
 * @data: what was read about the goal
 *
 * Shows what the goal asks for, one's own rating beside that of others.
 */
void
rel_goal_show_requirements (RelSection *section, RelStore *store, RelGoalData *data)
{
  rel_section_begin (section);
  for (guint i = 0; i < data->requirements->len; i++)
    {
      RelRecord *requirement = data->requirements->pdata[i];
      const char *name = rel_record_get_text (requirement, REL_REQUIREMENT_NAME);
      int kind = rel_record_get_word (requirement, REL_REQUIREMENT_KIND);
      int target = rel_record_get_number (requirement, REL_REQUIREMENT_TARGET);
      int self_rating = rel_record_get_number (requirement, REL_REQUIREMENT_SELF_RATING);
      const RelBlindSpot *spot = find_blind_spot (data, rel_record_get_id (requirement));
      g_autofree char *target_text = target > 0 ? g_strdup_printf (_("target %d"), target) : g_strdup ("");
      g_autofree char *self_text = self_rating > 0 ? g_strdup_printf (_("I say %d"), self_rating) : g_strdup ("");
      g_autofree char *others_text = describe_others (data, requirement);
      g_autofree char *facts = rel_join_facts (kind != REL_REQUIREMENT_KIND_UNSET ? rel_label_of (REL_TYPE_REQUIREMENT_KIND, kind) : "",
                                               target_text, self_text, others_text, NULL);
      /* Translators: how far somebody is with something they want to be able to do; %s is what */
      g_autofree char *practice = rel_sentence (_("Practice of “%s”"), name);
      AdwActionRow *row = rel_row_new (NULL, name, facts);

      if (spot != NULL && spot->is_blind)
        rel_row_add_pill (row, _("Blind Spot"), "warning");
      rel_row_add_word_chooser (row, store, requirement, REL_REQUIREMENT_PRACTICE, practice);
      rel_row_edit (row, REL_NOUN_REQUIREMENT, rel_record_get_id (requirement));
      rel_section_add (section, GTK_WIDGET (row));
    }
  rel_section_end (section);
}

/* What others see */

static const char *
find_requirement_name (RelGoalData *data, const char *id)
{
  for (guint i = 0; id != NULL && i < data->requirements->len; i++)
    if (g_strcmp0 (rel_record_get_id (data->requirements->pdata[i]), id) == 0)
      return rel_record_get_text (data->requirements->pdata[i], REL_REQUIREMENT_NAME);
  return "";
}

static GtkWidget *
feedback_row_new (RelGoalData *data, RelRecord *feedback)
{
  const char *name = rel_name_table_get (data->names, rel_record_get_text (feedback, REL_FEEDBACK_PERSON));
  const char *verbatim = rel_record_get_text (feedback, REL_FEEDBACK_VERBATIM);
  int rating = rel_record_get_number (feedback, REL_FEEDBACK_RATING);
  g_autofree char *date = rel_when_text (rel_record_get_text (feedback, REL_FEEDBACK_RECEIVED_ON));
  g_autofree char *quote = verbatim != NULL ? g_strdup_printf (_("“%s”"), verbatim) : NULL;
  g_autofree char *rating_text = rating > 0 ? g_strdup_printf (_("%d of 5"), rating) : g_strdup ("");
  g_autofree char *facts = rel_join_facts (verbatim != NULL ? name : "", date, rating_text,
                                           find_requirement_name (data, rel_record_get_text (feedback, REL_FEEDBACK_REQUIREMENT)),
                                           rel_record_get_flag (feedback, REL_FEEDBACK_MAY_SHARE) ? _("may be shared") : "", NULL);
  AdwActionRow *row = rel_row_new (NULL, quote != NULL ? quote : name, facts);

  rel_row_set_title_lines (row, 3);
  rel_row_edit (row, REL_NOUN_FEEDBACK, rel_record_get_id (feedback));
  return GTK_WIDGET (row);
}

/**
 * rel_goal_show_feedback:
 * @section: where to show it
 * @data: what the page of the goal shows
 * @expanded: a set of the ids of the rows that are open
 *
 * The newest are what counts; the others are a step away.
 */
void
rel_goal_show_feedback (RelSection *section, RelGoalData *data, GHashTable *expanded)
{
  GtkWidget *earlier = NULL;

  rel_section_begin (section);
  for (guint i = 0; i < data->feedback->len; i++)
    {
      GtkWidget *row = feedback_row_new (data, data->feedback->pdata[i]);

      if (i == NEWEST_FEEDBACK && data->feedback->len > NEWEST_FEEDBACK + 1)
        {
          guint n = data->feedback->len - NEWEST_FEEDBACK;
          g_autofree char *title = g_strdup_printf (ngettext ("%u Earlier", "%u Earlier", n), n);

          earlier = rel_expander_row_new ("feedback", title, NULL, expanded);
          rel_section_add (section, earlier);
        }
      if (earlier != NULL)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (earlier), row);
      else
        rel_section_add (section, row);
    }
  rel_section_end (section);
}

/* Achievements */

/**
 * rel_goal_show_achievements:
 * @section: where to
 * @data: what was read about the goal
 *
 * Shows what was achieved.
 */
void
rel_goal_show_achievements (RelSection *section, RelGoalData *data)
{
  rel_section_begin (section);
  for (guint i = 0; i < data->achievements->len; i++)
    {
      RelRecord *achievement = data->achievements->pdata[i];
      int level = rel_record_get_word (achievement, REL_ACHIEVEMENT_LEVEL);
      const char * const *witnesses = rel_record_get_texts (achievement, REL_ACHIEVEMENT_WITNESSES);
      g_autofree char *date = rel_when_text (rel_record_get_text (achievement, REL_ACHIEVEMENT_OCCURRED_ON));
      g_autofree char *names = rel_name_table_join (data->names, witnesses);
      g_autofree char *seen = witnesses != NULL ? rel_sentence (_("Seen by %s"), names) : g_strdup (_("Seen by nobody"));
      g_autofree char *facts = rel_join_facts (date, seen, NULL);
      AdwActionRow *row = rel_row_new (NULL, rel_record_get_text (achievement, REL_ACHIEVEMENT_TITLE), facts);

      if (level != REL_LEVEL_UNSET)
        rel_row_add_pill (row, rel_label_of (REL_TYPE_LEVEL, level), level >= REL_LEVEL_STRATEGY ? "accent" : NULL);
      rel_row_edit (row, REL_NOUN_ACHIEVEMENT, rel_record_get_id (achievement));
      rel_section_add (section, GTK_WIDGET (row));
    }
  rel_section_end (section);
}

/* Opportunities, and which routes led somewhere */

static void
add_routes (RelSection *section, const RelRoutes *routes)
{
  guint tried = 0;

  for (guint route = 0; route < REL_N_ROUTES; route++)
    tried += routes->routes[route].count > 0;
  /* With one route there is nothing to compare */
  for (guint route = 0; tried > 1 && route < REL_N_ROUTES; route++)
    {
      const RelRouteResult *result = &routes->routes[route];
      g_autofree char *text = NULL;
      GtkWidget *bar;
      AdwActionRow *row;

      if (result->count == 0)
        continue;
      text = g_strdup_printf (ngettext ("%u of %u reached an interview", "%u of %u reached an interview", result->count), result->reached,
                              result->count);
      row = rel_row_new (NULL, route != REL_ROUTE_UNSET ? rel_label_of (REL_TYPE_ROUTE, (int) route) : _("Route Not Noted"), text);
      bar = gtk_level_bar_new_for_interval (0, result->count);
      gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), result->reached);
      gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
      gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
      gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
      gtk_widget_set_size_request (bar, 96, -1);
      adw_action_row_add_suffix (row, bar);
      rel_section_add (section, GTK_WIDGET (row));
    }
}

/**
 * rel_goal_show_opportunities:
 * @section: where to
 * @store: where to write
 * @data: what was read about the goal
 *
 * Shows which doors were tried, and how far each attempt came.
 */
void
rel_goal_show_opportunities (RelSection *section, RelStore *store, RelGoalData *data)
{
  rel_section_begin (section);
  add_routes (section, data->routes);
  for (guint i = 0; i < data->opportunities->len; i++)
    {
      RelRecord *opportunity = data->opportunities->pdata[i];
      const char *title = rel_record_get_text (opportunity, REL_OPPORTUNITY_TITLE);
      int route = rel_record_get_word (opportunity, REL_OPPORTUNITY_ROUTE);
      const char *organization = rel_record_get_text (opportunity, REL_OPPORTUNITY_ORGANIZATION);
      const char *opened_by = rel_record_get_text (opportunity, REL_OPPORTUNITY_OPENED_BY);
      g_autofree char *opened = opened_by != NULL ? rel_sentence (_("Opened by %s"), rel_name_table_get (data->names, opened_by)) : g_strdup ("");
      g_autofree char *applied = rel_when_text (rel_record_get_text (opportunity, REL_OPPORTUNITY_APPLIED_ON));
      g_autofree char *facts = rel_join_facts (organization != NULL ? organization : "",
                                               route != REL_ROUTE_UNSET ? rel_label_of (REL_TYPE_ROUTE, route) : "", applied, opened, NULL);
      g_autofree char *stage = rel_sentence (_("Stage of “%s”"), title);
      AdwActionRow *row = rel_row_new (NULL, title, facts);

      rel_row_add_word_chooser (row, store, opportunity, REL_OPPORTUNITY_STAGE, stage);
      rel_row_edit (row, REL_NOUN_OPPORTUNITY, rel_record_get_id (opportunity));
      rel_section_add (section, GTK_WIDGET (row));
    }
  rel_section_end (section);
}

/* What to work on next */

/**
 * rel_goal_show_focal_points:
 * @section: where to
 * @store: where to write
 * @data: what was read about the goal
 *
 * Shows what to work on next.
 */
void
rel_goal_show_focal_points (RelSection *section, RelStore *store, RelGoalData *data)
{
  rel_section_begin (section);
  for (guint i = 0; i < data->focal_points->len; i++)
    {
      RelRecord *point = data->focal_points->pdata[i];
      const char *text = rel_record_get_text (point, REL_FOCAL_POINT_TEXT);
      g_autofree char *state = rel_sentence (_("State of “%s”"), text);
      AdwActionRow *row = rel_row_new (NULL, text, NULL);

      rel_row_set_title_lines (row, 4);
      rel_row_add_word_chooser (row, store, point, REL_FOCAL_POINT_STATE, state);
      rel_row_edit (row, REL_NOUN_FOCAL_POINT, rel_record_get_id (point));
      rel_section_add (section, GTK_WIDGET (row));
    }
  rel_section_end (section);
}

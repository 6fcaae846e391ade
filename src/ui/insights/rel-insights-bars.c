/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of Insights as bars: what each says, and what it opens. */
#include "rel-insights-bars.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-labels.h"
#include "rel-sentence.h"
#include "rel-subset.h"

/* The days of contacts that insight counts. */
#define WINDOW 180
#define YEARS_SHOWN 6
#define ORGANIZATIONS_SHOWN 8
#define N_KINDS (REL_EXCHANGE_KIND_OPPORTUNITY + 1)

/* Takes over @subset. */
static GVariant *
make_target (const char *title, RelSubset *subset)
{
  g_autoptr (RelSubset) behind = subset;

  return g_variant_new ("(s@" REL_SUBSET_VARIANT_TYPE ")", title, rel_subset_to_variant (behind));
}

/* Takes over the subsets. */
static void
add_people_and_contacts (RelBars *bars, const char *key, const char *label, guint people, guint contacts, RelSubset *who, RelSubset *meetings)
{
  g_autofree char *group = rel_isolate (label);
  /* Translators: a group of people, as “Above Me”, and how many are in it */
  g_autofree char *people_text = g_strdup_printf (ngettext ("%s: %u person", "%s: %u people", people), group, people);
  /* Translators: a group of people, as “Above Me”, and how many contacts with them there were */
  g_autofree char *contacts_text = g_strdup_printf (ngettext ("%s: %u contact in 180 days", "%s: %u contacts in 180 days", contacts), group, contacts);

  rel_bars_add_row (bars, key, label);
  rel_bars_add_bar (bars, people, people_text, "win.show-records", make_target (label, who));
  rel_bars_add_bar (bars, contacts, contacts_text, "win.show-records", make_target (label, meetings));
}

/**
 * rel_insights_show_directions:
 * @bars: where to show it
 * @balance: people and contacts
 * @on: the day they are of
 */
void
rel_insights_show_directions (RelBars *bars, const RelBalance *balance, RelDay on)
{
  static const RelDirection order[] = { REL_DIRECTION_ABOVE, REL_DIRECTION_PEER, REL_DIRECTION_BELOW, REL_DIRECTION_UNSET };

  rel_bars_begin (bars, _("People"), _("Contacts"));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const RelDirection direction = order[i];
      guint people = rel_balance_get_people_by_direction (balance, direction);
      g_autofree char *key = g_strdup_printf ("%d", (int) direction);

      if (people > 0 || direction != REL_DIRECTION_UNSET)
        add_people_and_contacts (bars, key, rel_label_of (REL_TYPE_DIRECTION, (int) direction), people,
                                 rel_balance_get_touches_by_direction (balance, direction),
                                 rel_subset_new (REL_SUBSET_PEOPLE_BY_DIRECTION, (int) direction, 0, 0, NULL),
                                 rel_subset_new (REL_SUBSET_MEETINGS_BY_DIRECTION, (int) direction, on - WINDOW, on, NULL));
    }
  rel_bars_end (bars, NULL);
}

/**
 * rel_insights_show_scopes:
 * @bars: where to show it
 * @balance: people and contacts
 * @on: the day they are of
 */
void
rel_insights_show_scopes (RelBars *bars, const RelBalance *balance, RelDay on)
{
  static const RelScope order[] = { REL_SCOPE_INTERNAL, REL_SCOPE_EXTERNAL, REL_SCOPE_UNSET };

  rel_bars_begin (bars, _("People"), _("Contacts"));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const RelScope scope = order[i];
      guint people = rel_balance_get_people_by_scope (balance, scope);
      g_autofree char *key = g_strdup_printf ("%d", (int) scope);

      if (people > 0 || scope != REL_SCOPE_UNSET)
        add_people_and_contacts (bars, key, rel_label_of (REL_TYPE_SCOPE, (int) scope), people, rel_balance_get_touches_by_scope (balance, scope),
                                 rel_subset_new (REL_SUBSET_PEOPLE_BY_SCOPE, (int) scope, 0, 0, NULL),
                                 rel_subset_new (REL_SUBSET_MEETINGS_BY_SCOPE, (int) scope, on - WINDOW, on, NULL));
    }
  rel_bars_end (bars, NULL);
}

/**
 * rel_insights_show_knows_me:
 * @bars: where to show it
 * @balance: people by how well they know me
 */
void
rel_insights_show_knows_me (RelBars *bars, const RelBalance *balance)
{
  /* Translators: how well somebody knows me and my work, from 4 to 0 */
  static const char * const labels[REL_N_KNOWS_ME] = {
    NC_("knows me", "0, not at all"), NC_("knows me", "1, by name"), NC_("knows me", "2, a little"), NC_("knows me", "3, well"),
    NC_("knows me", "4, very well"), NC_("knows me", "Not noted"),
  };
  guint counts[REL_N_KNOWS_ME] = { 0 }, known = 0;

  for (guint i = 0; i < REL_N_KNOWS_ME; i++)
    for (guint direction = 0; direction < REL_N_DIRECTIONS; direction++)
      {
        counts[i] += balance->knows_me[direction][i];
        known += i < REL_N_KNOWS_ME - 1 ? balance->knows_me[direction][i] : 0;
      }
  rel_bars_begin (bars, NULL, NULL);
  /* Best first, and last those of whom it is not known; nothing where it is known of nobody */
  for (guint i = 0; i < REL_N_KNOWS_ME && known > 0; i++)
    {
      int level = i < 5 ? 4 - (int) i : -1;
      guint count = counts[level >= 0 ? level : REL_N_KNOWS_ME - 1];
      const char *label = g_dpgettext2 (NULL, "knows me", labels[level >= 0 ? level : REL_N_KNOWS_ME - 1]);
      g_autofree char *key = g_strdup_printf ("%d", level);
      g_autofree char *text = g_strdup_printf (ngettext ("%s: %u person", "%s: %u people", count), label, count);

      rel_bars_add_row (bars, key, label);
      rel_bars_add_bar (bars, count, text, "win.show-records", make_target (label, rel_subset_new (REL_SUBSET_PEOPLE_BY_KNOWS_ME, level, 0, 0, NULL)));
    }
  rel_bars_end (bars, NULL);
}

static void
add_given_and_received (RelBars *bars, const char *key, const char *label, guint given, guint received, int kind, int year, RelDay on)
{
  /* Translators: a year or a kind of help, and how often one gave it */
  g_autofree char *given_text = g_strdup_printf (_("%s: given %u"), label, given);
  /* Translators: a year or a kind of help, and how often one received it */
  g_autofree char *received_text = g_strdup_printf (_("%s: received %u"), label, received);
  g_autofree char *until = rel_date_dup (on);

  rel_bars_add_row (bars, key, label);
  rel_bars_add_bar (bars, given, given_text, "win.show-records",
                    make_target (given_text, rel_subset_new (REL_SUBSET_EXCHANGES, kind, year, REL_EXCHANGE_DIRECTION_GIVEN, until)));
  rel_bars_add_bar (bars, received, received_text, "win.show-records",
                    make_target (received_text, rel_subset_new (REL_SUBSET_EXCHANGES, kind, year, REL_EXCHANGE_DIRECTION_RECEIVED, until)));
}

static void
add_year (RelBars *bars, GPtrArray *reciprocity, int year, RelDay on)
{
  g_autofree char *label = year != 0 ? g_strdup_printf ("%d", year) : g_strdup (_("No Date"));
  guint given = 0, received = 0;

  for (guint i = 0; i < reciprocity->len; i++)
    {
      const RelReciprocityRow *row = reciprocity->pdata[i];

      given += row->year == year ? row->given : 0;
      received += row->year == year ? row->received : 0;
    }
  if (given + received > 0)
    add_given_and_received (bars, label, label, given, received, -1, year, on);
}

/**
 * rel_insights_show_years:
 * @bars: where to show it
 * @reciprocity: (element-type RelReciprocityRow): what was given and received
 * @on: the day it is of
 */
void
rel_insights_show_years (RelBars *bars, GPtrArray *reciprocity, RelDay on)
{
  int year, month, day;

  rel_day_to_ymd (on, &year, &month, &day);
  rel_bars_begin (bars, C_("exchange", "Given"), C_("exchange", "Received"));
  for (int i = 0; i < YEARS_SHOWN; i++)
    add_year (bars, reciprocity, year - i, on);
  add_year (bars, reciprocity, 0, on);
  rel_bars_end (bars, NULL);
}

/**
 * rel_insights_show_kinds:
 * @bars: where to show it
 * @reciprocity: (element-type RelReciprocityRow): what was given and received
 * @on: the day it is of
 */
void
rel_insights_show_kinds (RelBars *bars, GPtrArray *reciprocity, RelDay on)
{
  guint given[N_KINDS] = { 0 }, received[N_KINDS] = { 0 };

  for (guint i = 0; i < reciprocity->len; i++)
    {
      const RelReciprocityRow *row = reciprocity->pdata[i];

      given[row->kind] += row->given;
      received[row->kind] += row->received;
    }
  rel_bars_begin (bars, C_("exchange", "Given"), C_("exchange", "Received"));
  for (int i = 1; i <= N_KINDS; i++)
    {
      int kind = i % N_KINDS; /* those without a kind last */
      g_autofree char *key = g_strdup_printf ("%d", kind);

      if (given[kind] + received[kind] > 0)
        add_given_and_received (bars, key, rel_label_of (REL_TYPE_EXCHANGE_KIND, kind), given[kind], received[kind], kind, -1, on);
    }
  rel_bars_end (bars, NULL);
}

typedef struct
{
  const char *name;
  guint people;
  guint contacts;
} Organization;

/* Most contacts first, as the rows come; departments are added up, and whose organization is not known comes last. */
static GArray *
add_up_departments (GPtrArray *breadth)
{
  GArray *organizations = g_array_new (FALSE, FALSE, sizeof (Organization));

  for (guint i = 0; i < breadth->len; i++)
    {
      const RelBreadthRow *row = breadth->pdata[i];
      Organization organization = { row->organization, row->people, row->touches };
      guint j = 0;

      while (j < organizations->len && strcmp (g_array_index (organizations, Organization, j).name, row->organization) != 0)
        j++;
      if (j == organizations->len)
        g_array_append_val (organizations, organization);
      else
        {
          g_array_index (organizations, Organization, j).people += row->people;
          g_array_index (organizations, Organization, j).contacts += row->touches;
        }
    }
  return organizations;
}

static int
compare_organizations (gconstpointer a, gconstpointer b)
{
  const Organization *x = a, *y = b;

  if ((*x->name == '\0') != (*y->name == '\0'))
    return *x->name == '\0' ? 1 : -1;
  if (x->contacts != y->contacts)
    return x->contacts > y->contacts ? -1 : 1;
  if (x->people != y->people)
    return x->people > y->people ? -1 : 1;
  return strcmp (x->name, y->name);
}

/**
 * rel_insights_show_organizations:
 * @bars: where to show it
 * @breadth: (element-type RelBreadthRow): people and contacts by organization and department
 * @on: the day they are of
 */
void
rel_insights_show_organizations (RelBars *bars, GPtrArray *breadth, RelDay on)
{
  g_autoptr (GArray) organizations = add_up_departments (breadth);

  g_array_sort (organizations, compare_organizations);
  rel_bars_begin (bars, _("People"), _("Contacts"));
  for (guint i = 0; i < MIN (organizations->len, ORGANIZATIONS_SHOWN); i++)
    {
      const Organization *organization = &g_array_index (organizations, Organization, i);

      /* Where nobody's is known there is nothing to compare */
      if (*organization->name != '\0' || i > 0)
        add_people_and_contacts (bars, organization->name, *organization->name != '\0' ? organization->name : C_("organization", "Not Known"),
                                 organization->people, organization->contacts,
                                 rel_subset_new (REL_SUBSET_PEOPLE_BY_ORGANIZATION, 0, 0, on, organization->name),
                                 rel_subset_new (REL_SUBSET_MEETINGS_BY_ORGANIZATION, 0, on - WINDOW, on, organization->name));
    }
  rel_bars_end (bars, NULL);
}

/**
 * rel_insights_show_routes:
 * @bars: where to show it
 * @routes: attempts by route
 */
void
rel_insights_show_routes (RelBars *bars, const RelRoutes *routes)
{
  rel_bars_begin (bars, _("Tried"), _("Led to an Interview"));
  for (int i = 1; i <= REL_N_ROUTES; i++)
    {
      int route = i % REL_N_ROUTES; /* those without a route last */
      const RelRouteResult *result = &routes->routes[route];
      const char *label = rel_label_of (REL_TYPE_ROUTE, route);
      g_autofree char *key = g_strdup_printf ("%d", route);
      g_autofree char *count_text = NULL;
      g_autofree char *reached_text = NULL;
      g_autoptr (GStrvBuilder) reached = g_strv_builder_new ();
      g_auto (GStrv) ids = NULL;

      if (result->count == 0)
        continue;
      for (guint j = 0; j < result->reached; j++)
        g_strv_builder_add (reached, result->opportunities[j]);
      ids = g_strv_builder_end (reached);
      /* Translators: a route, as “Referral” */
      count_text = g_strdup_printf (ngettext ("%s: tried %u time", "%s: tried %u times", result->count), label, result->count);
      reached_text = g_strdup_printf (ngettext ("%s: %u of %u led to an interview", "%s: %u of %u led to an interview", result->count), label,
                                      result->reached, result->count);
      rel_bars_add_row (bars, key, label);
      rel_bars_add_bar (bars, result->count, count_text, "win.show-records",
                        make_target (label, rel_subset_new_ids (REL_NOUN_OPPORTUNITY, (const char * const *) result->opportunities)));
      rel_bars_add_bar (bars, result->reached, reached_text, "win.show-records",
                        make_target (reached_text, rel_subset_new_ids (REL_NOUN_OPPORTUNITY, (const char * const *) ids)));
    }
  rel_bars_end (bars, NULL);
}

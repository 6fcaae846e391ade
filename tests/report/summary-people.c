/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few people and a goal for tests of the summary. */
#include "summary-people.h"

/* Three people who may be shown, one private, one confidential, one archived. */
static const char people[] =
  "\"people\": ["
  "{\"id\": \"" P (1) "\", \"name\": \"Dana Lee\", \"given_name\": \"Dana\", \"family_name\": \"Lee\", \"direction\": \"above\", "
  "\"scope\": \"internal\", \"positions\": [{\"organization\": \"Old Place\", \"department\": \"Gone\", \"ended_on\": \"2020-01-01\"}, "
  "{\"organization\": \"Northwind\", \"title\": \"Vice President\", \"department\": \"Research\"}]}, "
  "{\"id\": \"" P (2) "\", \"name\": \"Priya Shah\", \"direction\": \"peer\", \"scope\": \"internal\", "
  "\"positions\": [{\"organization\": \"Northwind\", \"department\": \"Research\"}]}, "
  "{\"id\": \"" P (3) "\", \"name\": \"Omar Aziz\", \"direction\": \"peer\", \"scope\": \"internal\", "
  "\"positions\": [{\"organization\": \"Northwind\", \"department\": \"Research\"}]}, "
  "{\"id\": \"" P (4) "\", \"name\": \"Zelda Quux\", \"given_name\": \"Zelda\", \"sensitivity\": \"private\", \"direction\": \"below\"}, "
  "{\"id\": \"" P (5) "\", \"name\": \"Yorick Blint\", \"sensitivity\": \"confidential\", \"direction\": \"below\"}, "
  "{\"id\": \"" P (6) "\", \"name\": \"Wanda Frost\", \"archived_at\": \"2026-01-01T00:00:00Z\", \"direction\": \"below\"}]";

static const char goal[] =
  "\"goals\": [{\"id\": \"" GOAL "\", \"title\": \"Lead the platform\", \"target_role\": \"Head of Platform\", "
  "\"organization\": \"Northwind\", \"why\": \"Outages start between teams.\", \"review_on\": \"2026-04-20\"}, "
  "{\"id\": \"" OTHER "\", \"title\": \"Another goal\"}]";

const RelSummaryOptions summary_share = {
  .goal_id = GOAL, .edition = REL_EDITION_SHARE, .on = 20524, .since = REL_DAY_NONE, .until = REL_DAY_NONE,
};

/* @more: other members of the file */
void
summary_load_people (SummaryFixture *fixture,
                     const char     *more)
{
  g_autofree char *json = g_strdup_printf ("{%s, %s%s%s}", people, goal, *more != '\0' ? ", " : "", more);

  summary_fixture_load (fixture, json);
}

char *
summary_markdown (SummaryFixture          *fixture,
                  const RelSummaryOptions *options)
{
  return summary_fixture_render (fixture, options, REL_RENDER_MARKDOWN);
}

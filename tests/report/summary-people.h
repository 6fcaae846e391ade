/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few people and a goal for tests of the summary, and what is said and not said of them. */
#pragma once

#include <string.h>

#include "summary-fixture.h"

G_BEGIN_DECLS

#define GOAL  "00000000-0000-4000-8000-000000000001"
#define OTHER "00000000-0000-4000-8000-000000000002"

#define P(n) "10000000-0000-4000-8000-00000000000" #n

#define FEEDBACK(n, who, rest) "{\"id\": \"60000000-0000-4000-8000-00000000000" #n "\", \"person\": \"" who "\", " rest "}"

#define assert_contains(text, part) \
  G_STMT_START { if (strstr (text, part) == NULL) g_error ("no “%s” in:\n%s", part, text); } G_STMT_END
#define assert_lacks(text, part) \
  G_STMT_START { if (strstr (text, part) != NULL) g_error ("“%s” in:\n%s", part, text); } G_STMT_END

/* The edition that is shared, of the first goal, on 12 March 2026. */
extern const RelSummaryOptions summary_share;

void  summary_load_people (SummaryFixture          *fixture,
                           const char              *more);
char *summary_markdown    (SummaryFixture          *fixture,
                           const RelSummaryOptions *options);

G_END_DECLS

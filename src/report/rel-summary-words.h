/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, lists and enumerations as words of a summary's sentences. */
#pragma once

#include "rel-date.h"
#include "rel-enums.h"

G_BEGIN_DECLS

const char *rel_summary_language      (void);
char       *rel_summary_date          (RelDay           day);
char       *rel_summary_short_date    (RelDay           day,
                                       RelDay           on);
char       *rel_summary_month         (RelDay           day);
char       *rel_summary_join          (GPtrArray       *texts);
const char *rel_summary_channel       (RelChannel       channel);
const char *rel_summary_level         (RelLevel         level);
const char *rel_summary_decision_role (RelDecisionRole  role);
const char *rel_summary_position      (RelPosition      position);
const char *rel_summary_groundwork    (RelGroundwork    state);
char       *rel_summary_given         (RelExchangeKind  kind,
                                       guint            n);

G_END_DECLS

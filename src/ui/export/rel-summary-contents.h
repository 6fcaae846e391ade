/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a summary and what is not: its sections and people as switches, and the list of what is kept back. */
#pragma once

#include <adwaita.h>

#include "rel-summary-request.h"

G_BEGIN_DECLS

#define REL_TYPE_SUMMARY_CONTENTS (rel_summary_contents_get_type ())
G_DECLARE_FINAL_TYPE (RelSummaryContents, rel_summary_contents, REL, SUMMARY_CONTENTS, AdwPreferencesGroup)

void  rel_summary_contents_show             (RelSummaryContents *self, const RelSummaryDraft *draft);
GStrv rel_summary_contents_dup_sections_off (RelSummaryContents *self);
GStrv rel_summary_contents_dup_people_off   (RelSummaryContents *self);

/* Signal "changed" (): a person turned a switch. */

G_END_DECLS

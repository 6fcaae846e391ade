/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files to import, and short ways to import them. */
#pragma once

#include <fixture.h>
#include <rel-import.h>

char            *write_file    (Fixture *fixture, const char *name, const char *text);
RelImportReport *import_text   (Fixture *fixture, const char *name, const char *text, const RelImportOptions *options);
RelImportFile   *only_file     (RelImportReport *report);
void             assert_counts (RelImportReport *report, guint created, guint updated, guint unchanged, guint duplicates, guint rejected);
RelRecord       *load_person   (Fixture *fixture, const char *name);
gint64           count_people  (Fixture *fixture);

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways into the states of one part of the window, for the table of them all. */
#pragma once

#include "ui-states.h"

G_BEGIN_DECLS

void ui_enter_selecting      (UiFixture *ui, const char *argument);
void ui_enter_left_out      (UiFixture *ui, const char *name);
void ui_enter_tags           (UiFixture *ui, const char *argument);
void ui_enter_merge          (UiFixture *ui, const char *name);
void ui_enter_duplicates     (UiFixture *ui, const char *argument);
void ui_enter_import         (UiFixture *ui, const char *name);
void ui_enter_import_choices (UiFixture *ui, const char *name);
void ui_enter_import_choice  (UiFixture *ui, const char *name);
void ui_enter_import_report  (UiFixture *ui, const char *name);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways into the states of one part of the window, for the table of them all. */
#pragma once

#include "ui-states.h"

G_BEGIN_DECLS

/* ui-states.c */
RelRecord *ui_find_titled  (UiFixture *ui, const char *which);
void       ui_enter_view   (UiFixture *ui, const char *view);
void       ui_enter_record (UiFixture *ui, const char *which);

/* ui-states-people.c */
void ui_enter_selecting      (UiFixture *ui, const char *argument);
void ui_enter_left_out       (UiFixture *ui, const char *which);
void ui_enter_tags           (UiFixture *ui, const char *argument);
void ui_enter_merge          (UiFixture *ui, const char *name);
void ui_enter_duplicates     (UiFixture *ui, const char *argument);
void ui_enter_import         (UiFixture *ui, const char *name);
void ui_enter_import_choices (UiFixture *ui, const char *name);
void ui_enter_import_choice  (UiFixture *ui, const char *name);
void ui_enter_import_report  (UiFixture *ui, const char *name);

/* ui-states-pictures.c */
void ui_enter_insights      (UiFixture *ui, const char *type);
void ui_enter_bridges       (UiFixture *ui, const char *argument);
void ui_enter_insights_list (UiFixture *ui, const char *type);
void ui_enter_paths         (UiFixture *ui, const char *which);
void ui_enter_figure        (UiFixture *ui, const char *type);
void ui_enter_year          (UiFixture *ui, const char *type);
void ui_enter_goal_picture  (UiFixture *ui, const char *type);

G_END_DECLS

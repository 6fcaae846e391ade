/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every view, dialog and state of the window, by name: what is pictured, walked through and measured. */
#pragma once

#include "ui-fixture.h"

G_BEGIN_DECLS

typedef enum
{
  UI_STATE_EMPTY = 1 << 0,  /* without records; otherwise the sample story is there */
  UI_STATE_TRACES = 1 << 1, /* leaves something behind: what follows gets a window and records of its own */
  UI_STATE_TYPED = 1 << 2,   /* something is typed that is not saved: one is asked before it closes; implies the one above */
  UI_STATE_FAILED = 1 << 3, /* the database cannot be opened; implies EMPTY and TRACES */
} UiStateFlags;

/**
 * UiState:
 * @name: what the picture of it is called
 * @enter: (nullable): brings a window in which a view is shown into the state
 * @argument: (nullable): for @enter
 */
typedef struct
{
  const char *name;
  void (*enter) (UiFixture *ui, const char *argument);
  const char *argument;
  UiStateFlags flags;
} UiState;

const UiState *ui_states_get  (guint *n_states);
gboolean       ui_state_is_wanted (const UiState *state);
UiFixture     *ui_state_enter (const UiState *state, UiFixture *ui, int width, int height);
UiFixture     *ui_state_leave (const UiState *state, UiFixture *ui);

G_END_DECLS

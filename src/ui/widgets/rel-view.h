/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the views that the sidebar leads to. */
#pragma once

#include <adwaita.h>

#include "rel-browser.h"

G_BEGIN_DECLS

#define REL_TYPE_VIEW (rel_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (RelView, rel_view, REL, VIEW, AdwBin)

/**
 * RelViewClass:
 * @set_up: called once, with the store at hand
 * @get_browser: (nullable): the list and detail of the view, if it is made of these
 * @get_choices: (nullable): the actions whose states are its filters and order, to be found again
 * @get_navigation: where pages that links lead to are pushed; may be left out with @get_browser
 */
struct _RelViewClass
{
  AdwBinClass parent_class;

  void (*set_up) (RelView *self);
  RelBrowser *(*get_browser) (RelView *self);
  AdwNavigationView *(*get_navigation) (RelView *self);
  GActionGroup *(*get_choices) (RelView *self);
};

RelView           *rel_view_new            (GType type, RelStore *store);
RelStore          *rel_view_get_store      (RelView *self);
void               rel_view_say_ready      (RelView *self);
RelBrowser        *rel_view_get_browser    (RelView *self);
AdwNavigationView *rel_view_get_navigation (RelView *self);
GVariant          *rel_view_dup_state      (RelView *self);
void               rel_view_restore_state  (RelView *self, GVariant *state);

/* Property "narrow": whether there is room for one pane only. */

G_END_DECLS

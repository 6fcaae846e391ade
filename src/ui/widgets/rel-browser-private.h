/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A browser as its files know it: the list, what is shown beside it, and selecting several. */
#pragma once

#include "rel-browser.h"
#include "rel-selection-switch.h"

G_BEGIN_DECLS

/* The texts of a browser are properties of these numbers. */
enum
{
  REL_BROWSER_NOUN = 1,
  REL_BROWSER_TITLE,
  REL_BROWSER_NEW_LABEL,
  REL_BROWSER_SEARCH_HINT,
  REL_BROWSER_ICON_NAME,
  REL_BROWSER_EMPTY_TITLE,
  REL_BROWSER_EMPTY_DESCRIPTION,
  REL_BROWSER_IMPORT_LABEL,
  REL_BROWSER_CHOOSE_TITLE,
  REL_BROWSER_FILTER_TEXT,
  REL_BROWSER_N_TEXTS
};

struct _RelBrowser
{
  AdwBin parent_instance;

  AdwNavigationSplitView *split;
  AdwHeaderBar *list_header;
  GtkMenuButton *menu_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *list_stack;
  GtkListView *list_view;
  AdwNavigationView *navigation;
  AdwNavigationPage *placeholder;
  GtkWidget *choose; /* says that a record can be chosen */
  GtkRevealer *filter_revealer;
  GtkLabel *filter_label;
  AdwWindowTitle *list_title;

  char *texts[REL_BROWSER_N_TEXTS]; /* by property */
  GtkListItemFactory *factory;
  GMenuModel *filter_menu;
  GtkWidget *selection_bar; /* what can be done with several; without it, only one can be chosen */
  gboolean collapsed;
  gboolean selecting; /* several */

  RelStore *store;
  GType page_type;
  RelRecordList *list;
  GtkSingleSelection *selection;
  guint last_position; /* of what was shown last in it */
  GtkNoSelection *no_selection;
  RelRowSelection *rows; /* the several that are selected */
  RelSelectionSwitch *selections; /* the one of these three that counts */
  RelRecordPage *page; /* the root of the content, once there is something to show */
  RelListRow *awaited; /* the chosen row, while its record has not been read yet */
  gint64 sought;       /* the row to select when the list has it */
  GCancellable *seeking;
  RelListFilter filter;
  RelListOrder order;
  char *tag;
  gboolean is_choosing; /* the row of what is shown already */
  guint scroll_tick;
  guint frames_waited;
  gboolean at_top; /* the list is to begin with its first row */
};

/* rel-browser.c */
void     rel_browser_choose             (RelBrowser *self, guint position);
void     rel_browser_scroll_to_selected (RelBrowser *self);
void     rel_browser_update_selection   (RelBrowser *self);

/* rel-browser-content.c */
void     rel_browser_show_row           (RelBrowser *self, RelListRow *row);
void     rel_browser_select_sought      (RelBrowser *self);
void     rel_browser_forget_sought      (RelBrowser *self);

/* rel-browser-several.c */
void     rel_browser_update_title       (RelBrowser *self);
void     rel_browser_drop_gone          (RelBrowser *self);
gboolean rel_browser_key_pressed        (RelBrowser *self, guint keyval, guint keycode, GdkModifierType state);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real application on a database of its own, with the clock stopped, and ways to find and press what is in its window. */
#pragma once

#include <adwaita.h>

#include "rel-application.h"
#include "rel-window.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *database;
  RelWindow *window;
} UiFixture;

UiFixture *ui_fixture_new    (gboolean with_sample);
UiFixture *ui_fixture_new_failed (void);
void       ui_fixture_free   (UiFixture *self);
void       ui_request_size   (UiFixture *self, int width, int height);
void       ui_resize         (UiFixture *self, int width, int height);
void       ui_set_text_scale (double scale);

void       ui_settle         (guint milliseconds);
void       ui_wait_ready     (UiFixture *self);

GtkWidget *ui_find           (gpointer root, GType type);
GtkWidget *ui_find_text      (gpointer root, const char *text);
GtkWidget *ui_find_action    (gpointer root, const char *action);
char      *ui_describe       (GtkWidget *widget);
guint      ui_count          (gpointer root, GType type);
AdwDialog *ui_get_dialog     (UiFixture *self);

RelRecord *ui_find_record    (UiFixture *self, RelNoun noun, const char *title);
gboolean   ui_has_record     (UiFixture *self, RelNoun noun, const char *title);
guint      ui_count_records  (UiFixture *self, RelNoun noun);

/* Waits until @expression holds, or fails the test. Once it holds it is not asked again: it may have given something away. */
#define ui_wait(expression) \
  G_STMT_START { \
    gint64 ui_end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC; \
    gboolean ui_holds; \
    while (!(ui_holds = !!(expression)) && g_get_monotonic_time () < ui_end) \
      ui_settle (5); \
    if (!ui_holds) \
      g_assertion_message (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC, "'" #expression "' should come to be TRUE"); \
  } G_STMT_END

G_END_DECLS

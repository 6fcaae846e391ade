/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A menu of days to come. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How far ahead one looks. */
typedef enum
{
  REL_LATER_SOON, /* for what is to be done: tomorrow to a month */
  REL_LATER_REST, /* for what may wait: a week to three months */
} RelLater;

GMenu *rel_later_menu_new (const char *action, RelLater later);

G_END_DECLS

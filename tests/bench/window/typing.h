/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Types lines into an entry, and prints what each letter took. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TypingFunc:
 * @data: what typing_start() was given
 *
 * Called after every frame that follows a letter.
 *
 * Returns: whether the answer to the letter is to be seen
 */
typedef gboolean (*TypingFunc) (gpointer data);

void        typing_start     (GtkEditable *editable, const char *name, TypingFunc is_answered, gpointer data);
const char *typing_get_typed (void);

G_END_DECLS

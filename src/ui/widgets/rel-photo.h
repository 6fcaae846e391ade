/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Photos of people: made small from a file, kept as data URIs, shown on avatars; all of it off the main thread. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* No photo takes more bytes than this. */
#define REL_PHOTO_MAX_BYTES (2 * 1024 * 1024)

void  rel_photo_load_async  (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char *rel_photo_load_finish (GFile *file, GAsyncResult *result, GError **error);
void  rel_photo_show        (AdwAvatar *avatar, const char *uri);

G_END_DECLS

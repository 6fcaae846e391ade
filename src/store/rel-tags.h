/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tags in use. */
#pragma once

#include "rel-connection.h"

G_BEGIN_DECLS

GStrv rel_tags_list (RelConnection *connection, GError **error);

G_END_DECLS

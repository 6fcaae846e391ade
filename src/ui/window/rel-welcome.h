/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody sees who has no records yet: three doors. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REL_TYPE_WELCOME (rel_welcome_get_type ())
G_DECLARE_FINAL_TYPE (RelWelcome, rel_welcome, REL, WELCOME, AdwBin)

G_END_DECLS

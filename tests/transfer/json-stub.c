#include "rel-import-private.h"
gboolean rel_json_import (RelImportContext *c, GBytes *b, guint *l, GCancellable *ca, GError **e){(void)c;(void)b;(void)l;(void)ca;g_set_error_literal(e,REL_IMPORT_ERROR,REL_IMPORT_ERROR_FAILED,"stub");return FALSE;}

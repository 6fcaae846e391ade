/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the shared module relations-vcard offers to the host that opens it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REL_VCARD_MODULE_VERSION:
 *
 * The version of [struct@RelVcardModule]. It rises with every change of the structures in
 * this file; the host refuses a module of another version.
 */
#define REL_VCARD_MODULE_VERSION 1u

/** REL_VCARD_MODULE_SYMBOL: the name of the one function that the module exports. */
#define REL_VCARD_MODULE_SYMBOL "rel_vcard_module_get"

/** RelVcardParam: one value of one parameter; a parameter of two values comes twice. */
typedef struct
{
  const char *name;
  const char *value;
} RelVcardParam;

/**
 * RelVcardProperty:
 * @group: (nullable): the part before the dot (`item1`)
 * @name: the name as the card spells it, in any case
 * @params: the parameters in the card's order; a bare one of vCard 2.1 is a `TYPE`
 * @values: the value split at semicolons (at commas too in `CATEGORIES`), escapes resolved
 *
 * One property of a card. Everything is borrowed from the module and lives during the visit.
 */
typedef struct
{
  const char *group;
  const char *name;
  const RelVcardParam *params;
  guint n_params;
  const char *const *values;
  guint n_values;
} RelVcardProperty;

typedef void (*RelVcardVisit) (const RelVcardProperty *property,
                               gpointer                user_data);

/**
 * RelVcardModule:
 * @version: [const@VCARD_MODULE_VERSION] of the headers the module was built with
 * @parse: parses one card of @length bytes of UTF-8 and calls @visit for each property in
 *   the card's order; may be called from any thread
 */
typedef struct
{
  guint version;
  void (*parse) (const char   *card,
                 gsize         length,
                 RelVcardVisit visit,
                 gpointer      user_data);
} RelVcardModule;

typedef const RelVcardModule *(*RelVcardModuleGet) (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper people of a territory print on. */
#include "rel-paper.h"

#include <string.h>

/* Unicode CLDR, measurementData/paperSize: the territories of US Letter; A4 is the world's. */
static const char *const letter_territories[] = { "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI",
                                                  "PA", "PH", "PR", "SV", "US", "VE", NULL };

/**
 * rel_paper_for_locale:
 * @locale: (nullable): a locale's name, such as `en_CA.UTF-8`
 *
 * Returns: the paper of the locale's territory, A4 where it names none
 */
RelPaper
rel_paper_for_locale (const char *locale)
{
  const char *territory = locale != NULL ? strchr (locale, '_') : NULL;
  char code[3] = { 0 };

  if (territory == NULL || !g_ascii_isupper (territory[1]) || !g_ascii_isupper (territory[2]))
    return REL_PAPER_A4;
  memcpy (code, territory + 1, 2);

  return g_strv_contains (letter_territories, code) ? REL_PAPER_LETTER : REL_PAPER_A4;
}

/**
 * rel_paper_for_user:
 *
 * Returns: the paper of the user's locale (`LC_ALL`, `LC_PAPER`, `LANG`, the first that is set)
 */
RelPaper
rel_paper_for_user (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_PAPER", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *locale = g_getenv (variables[i]);

      if (locale != NULL && *locale != '\0')
        return rel_paper_for_locale (locale);
    }

  return REL_PAPER_A4;
}

/**
 * rel_paper_get_size:
 * @paper: a paper
 * @width: (out): its width in points
 * @height: (out): its height in points
 */
void
rel_paper_get_size (RelPaper  paper,
                    double   *width,
                    double   *height)
{
  *width = paper == REL_PAPER_LETTER ? 612.0 : 595.276;
  *height = paper == REL_PAPER_LETTER ? 792.0 : 841.890;
}

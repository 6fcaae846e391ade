/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network of a goal's people, or of a person's ties, which it reads itself. With fewer than two people it is not there. */
#include "rel-network-card.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-live-read.h"
#include "rel-network-map.h"
#include "rel-picture-card.h"

struct _RelNetworkCard
{
  AdwBin parent_instance;

  RelPictureCard *card;
  RelNetworkMap *map;

  RelStore *store;
  RelLiveRead *read;
  RelNoun noun;
  char *id;
};

G_DEFINE_FINAL_TYPE (RelNetworkCard, rel_network_card, ADW_TYPE_BIN)

static gpointer
load_goal (RelConnection *connection, gpointer id, GCancellable *cancellable, GError **error)
{
  return rel_network_load_goal (connection, id, rel_clock_today (), error);
}

static gpointer
load_person (RelConnection *connection, gpointer id, GCancellable *cancellable, GError **error)
{
  return rel_network_load_person (connection, id, rel_clock_today (), error);
}

/* Where the record is gone, or cannot be read, the page says so. */
static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelNetworkCard *self = REL_NETWORK_CARD (user_data);
  const RelNetwork *network = result;

  gtk_widget_set_visible (GTK_WIDGET (self), network != NULL && network->nodes->len > 1);
  if (network != NULL)
    rel_network_map_set (self->map, network, self->noun == REL_NOUN_PERSON ? self->id : NULL);
}

static void
stop (RelNetworkCard *self)
{
  if (self->read != NULL)
    rel_live_read_stop (self->read);
  g_clear_object (&self->read);
  g_clear_object (&self->store);
}

static void
rel_network_card_dispose (GObject *object)
{
  stop (REL_NETWORK_CARD (object));
  G_OBJECT_CLASS (rel_network_card_parent_class)->dispose (object);
}

static void
rel_network_card_finalize (GObject *object)
{
  g_free (REL_NETWORK_CARD (object)->id);
  G_OBJECT_CLASS (rel_network_card_parent_class)->finalize (object);
}

static void
rel_network_card_class_init (RelNetworkCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rel_network_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_network_card_finalize;
}

static void
rel_network_card_init (RelNetworkCard *self)
{
  self->map = g_object_new (REL_TYPE_NETWORK_MAP, NULL);
  self->card = g_object_new (REL_TYPE_PICTURE_CARD, "title", _("Network"), "picture", self->map, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->card));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rel_network_card_set:
 * @self: a card
 * @store: where to read
 * @noun: people or goals
 * @id: whose network to show
 */
void
rel_network_card_set (RelNetworkCard *self, RelStore *store, RelNoun noun, const char *id)
{
  gboolean is_person = noun == REL_NOUN_PERSON;

  if (self->store == store && self->noun == noun && g_strcmp0 (self->id, id) == 0)
    return;
  if (g_strcmp0 (self->id, id) != 0)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  stop (self);
  self->store = g_object_ref (store);
  self->noun = noun;
  g_set_str (&self->id, id);
  g_object_set (self->card, "description",
                is_person ? _("Whom this person knows, and how close each is to you: the nearer to the middle, the more contact of late.")
                          : _("Those with a part in this goal: the nearer to the middle, the more contact of late. Lines tell who knows whom."),
                NULL);
  self->read = rel_live_read_new (store, is_person ? load_person : load_goal, (GDestroyNotify) rel_network_free, answered_cb, self);
  rel_live_read_ask (self->read, id);
}

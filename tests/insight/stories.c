/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be said of three people, and what must not, on six days around the review. It was derived by hand from the stories
 * and the tables of the design, section 5; days are counted from the review: −80 is 80 days before. */
#include "stories.h"

static const char * const expert_untended[] = {
  "Arne Solheim", "Ingrid Vold", "Kofi Asante", "Lin Zhao", "Marta Reyes", "Nils Öberg", "Petra Novotná", "Quentin Roche", "Runa Eide",
  "Stefan Wolff", "Tove Lund", "Umar Sheikh", "Vera Kantor", "Willem Bakker", "Xenia Papadakis", "Yusuf Demir", "Zofia Malik",
  "Jonas Ek", "Lotte Brix", "Klara Winther", "Anneli Saar", NULL
};

const Story story_expert = {
  "expert", "Team Lead, Structures", "2026-06-18", "Sigurd Moen", expert_untended, {
    { "expert.json", -80,
      "Tobias Aurich: groundwork_due decider_not_met position_unknown email_only\n" /* 117 */
      "Wanjiru Kamau: groundwork_due\n"                                            /* planned */
      "Henrik Falk: focus_quiet email_only\n"
      "Piotr Zieliński: feedback_to_ask peer_voice_missing\n"
      "Ola Brandt: feedback_to_ask\n"
      "Rasmus Holm: give_first\n",
      "met deciders_known\n"
      "gap deciders_met: Tobias Aurich, Wanjiru Kamau\n"
      "gap deciders_face_to_face: Tobias Aurich, Wanjiru Kamau\n"
      "gap positions_known: Sunniva Dahl, Tobias Aurich, Wanjiru Kamau\n"
      "gap two_champions\n"
      "gap peer_voices\n"
      "gap report_voices\n"
      "met internal_balance\n"
      "gap face_to_face_share\n"
      "gap groundwork_done: Tobias Aurich, Wanjiru Kamau\n"
      "gap evidence_witnessed: Sunniva Dahl, Tobias Aurich, Wanjiru Kamau\n"
      "met evidence_level\n"
      "gap interpersonal_practised\n"
      "met blind_spots\n" /* 4 against 3, 3 and 2 */
      "met feedback_recent\n"
      "gap lessons_applied\n",
      "", 4, "Sunniva Dahl,Wanjiru Kamau" },
    { NULL, -45,
      "Tobias Aurich: decider_not_met position_unknown email_only\n"
      "Henrik Falk: email_only\n" /* his mail is 30 days old */
      "Rasmus Holm: give_first\n"
      "Piotr Zieliński: peer_voice_missing\n",
      "met deciders_known\n"
      "gap deciders_met: Tobias Aurich, Wanjiru Kamau\n"
      "gap deciders_face_to_face: Greta Lindqvist, Tobias Aurich, Wanjiru Kamau\n"
      "gap positions_known: Sunniva Dahl, Tobias Aurich, Wanjiru Kamau\n"
      "gap two_champions\n"
      "gap peer_voices\n"
      "gap report_voices\n"
      "met internal_balance\n"
      "gap face_to_face_share\n"
      "unknown groundwork_done\n"
      "gap evidence_witnessed: Sunniva Dahl, Tobias Aurich, Wanjiru Kamau\n"
      "met evidence_level\n"
      "gap interpersonal_practised\n"
      "gap blind_spots\n" /* a fourth rater: the median is 2.5 */
      "met feedback_recent\n"
      "gap lessons_applied\n",
      "", 0, "Sunniva Dahl,Wanjiru Kamau" },
    { NULL, -21,
      "Wanjiru Kamau: decider_not_met promise_due position_unknown never_face_to_face\n" /* the plan is due */
      "Tobias Aurich: decider_not_met position_unknown email_only\n"
      "Klara Winther: promise_due\n" /* as heavy as Sunniva, and seen longer ago */
      "Sunniva Dahl: position_unknown never_face_to_face peer_voice_missing\n"
      "Henrik Falk: focus_quiet email_only\n"
      "Farida Noor: cadence_overdue\n"
      "Rasmus Holm: give_first\n"
      "Piotr Zieliński: peer_voice_missing\n"
      "Greta Lindqvist: give_first\n",
      "met deciders_known\n"
      "gap deciders_met: Tobias Aurich, Wanjiru Kamau\n"
      "gap deciders_face_to_face: Greta Lindqvist, Tobias Aurich, Wanjiru Kamau\n"
      "gap positions_known: Sunniva Dahl, Tobias Aurich, Wanjiru Kamau\n"
      "gap two_champions\n"
      "gap peer_voices\n"
      "gap report_voices\n"
      "met internal_balance\n"
      "gap face_to_face_share\n"
      "gap groundwork_done: Anneli Saar, Tobias Aurich, Wanjiru Kamau\n"
      "gap evidence_witnessed: Wanjiru Kamau\n"
      "met evidence_level\n"
      "gap interpersonal_practised\n"
      "gap blind_spots\n"
      "met feedback_recent\n"
      "gap lessons_applied\n",
      "me Klara Winther\nthem Ola Brandt\nme Wanjiru Kamau\n", 4, NULL },
    { "expert-2.json", -10,
      "Wanjiru Kamau: groundwork_due\n" /* never met comes before Anneli */
      "Anneli Saar: groundwork_due\n"
      "Henrik Falk: focus_quiet email_only\n"
      "Tobias Aurich: feedback_to_ask\n"
      "Piotr Zieliński: feedback_to_ask\n" /* on the same lunch as Sunniva: by name */
      "Sunniva Dahl: feedback_to_ask\n"
      "Rasmus Holm: give_first\n",
      "met deciders_known\n"
      "gap deciders_met: Wanjiru Kamau\n"
      "gap deciders_face_to_face: Wanjiru Kamau\n"
      "gap positions_known: Wanjiru Kamau\n"
      "gap two_champions\n"
      "met peer_voices\n"
      "gap report_voices\n"
      "met internal_balance\n"
      "gap face_to_face_share\n"
      "gap groundwork_done: Anneli Saar, Wanjiru Kamau\n"
      "gap evidence_witnessed: Wanjiru Kamau\n"
      "met evidence_level\n"
      "gap interpersonal_practised\n"
      "gap blind_spots\n"
      "met feedback_recent\n"
      "met lessons_applied\n",
      "them Ola Brandt\n", 4, "Wanjiru Kamau" },
    { "expert-3.json", 0,
      "Henrik Falk: focus_quiet email_only\n"
      "Mehmet Aydın: feedback_to_ask\n" /* 180 days ago on the day before last, 190 now */
      "Piotr Zieliński: feedback_to_ask\n"
      "Sunniva Dahl: feedback_to_ask\n"
      "Wanjiru Kamau: feedback_to_ask\n"
      "Rasmus Holm: give_first\n",
      "met deciders_known\n"
      "met deciders_met\n"
      "met deciders_face_to_face\n"
      "met positions_known\n"
      "met two_champions\n"
      "met peer_voices\n"
      "gap report_voices\n"
      "met internal_balance\n"
      "gap face_to_face_share\n"
      "unknown groundwork_done\n"
      "met evidence_witnessed\n"
      "met evidence_level\n"
      "met interpersonal_practised\n"
      "gap blind_spots\n"
      "met feedback_recent\n"
      "met lessons_applied\n",
      "them Ola Brandt\n", 5, NULL },
    { NULL, 7,
      "Henrik Falk: focus_quiet email_only\n"
      "Beatriz Solano: focus_quiet\n"
      "Rasmus Holm: give_first\n",
      "met deciders_known\n"
      "met deciders_met\n"
      "met deciders_face_to_face\n"
      "met positions_known\n"
      "met two_champions\n"
      "met peer_voices\n"
      "gap report_voices\n"
      "met internal_balance\n"
      "gap face_to_face_share\n"
      "unknown groundwork_done\n"
      "met evidence_witnessed\n"
      "met evidence_level\n"
      "met interpersonal_practised\n"
      "gap blind_spots\n"
      "met feedback_recent\n"
      "met lessons_applied\n",
      "them Ola Brandt\n", 5, NULL },
  }
};

static const char * const career_changer_untended[] = {
  "Alma Reuter", "Bo Lindahl", "Cem Yıldız", "Dana Wolfe", "Esi Boateng", "Filip Kraus", "Gunn Aas", "Hari Menon", "Ilse Maas",
  "Jorge Pinto", "Kaja Tamm", "Lars Engen", "Maya Okafor", "Noor Aziz", "Otto Brand", "Paula Serra", "Ravi Shah", "Siri Nygaard",
  "Liv Berg", NULL
};

const Story story_career_changer = {
  "career-changer", "Grid planner", "2027-01-20", "Konrad Ziegler", career_changer_untended, {
    { "career-changer.json", -80,
      "Ludmila Orlova: decider_not_met position_unknown never_face_to_face\n"
      "Tendai Moyo: focus_quiet never_face_to_face\n"
      "Mirjam Weiss: cadence_overdue\n" /* imported, and never met */
      "Chiara Greco: feedback_to_ask peer_voice_missing\n"
      "Pavel Dvořák: email_only\n"
      "Emeka Obi: never_face_to_face\n"
      "Joon-ho Park: give_first\n", /* nothing of Yara: what she was given is 180 days old */
      "met deciders_known\n"
      "gap deciders_met: Ludmila Orlova\n"
      "gap deciders_face_to_face: Ludmila Orlova\n"
      "gap positions_known: Ludmila Orlova\n"
      "gap two_champions\n"
      "gap peer_voices\n"
      "met report_voices\n" /* no internal_balance: another industry */
      "gap face_to_face_share\n"
      "unknown groundwork_done\n"
      "gap evidence_witnessed: Emeka Obi, Ludmila Orlova\n"
      "unknown evidence_level\n"
      "met interpersonal_practised\n"
      "unknown blind_spots\n"
      "met feedback_recent\n"
      "unknown lessons_applied\n",
      "", 0, "Gabriel Costa" },
    { NULL, -45,
      "Liv Berg: promise_due\n"
      "Ludmila Orlova: position_unknown feedback_to_ask\n"
      "Emeka Obi: never_face_to_face feedback_to_ask\n"
      "Mirjam Weiss: cadence_overdue\n"
      "Pavel Dvořák: email_only\n"
      "Tendai Moyo: never_face_to_face\n"
      "Chiara Greco: peer_voice_missing\n"
      "Yara Haddad: give_first\n"
      "Joon-ho Park: give_first\n",
      "met deciders_known\n"
      "met deciders_met\n"
      "met deciders_face_to_face\n"
      "gap positions_known: Ludmila Orlova\n"
      "gap two_champions\n"
      "gap peer_voices\n"
      "met report_voices\n"
      "gap face_to_face_share\n"
      "unknown groundwork_done\n"
      "gap evidence_witnessed: Emeka Obi, Ludmila Orlova\n"
      "gap evidence_level\n"
      "met interpersonal_practised\n"
      "unknown blind_spots\n"
      "gap feedback_recent\n"
      "unknown lessons_applied\n",
      "me Liv Berg\n", 1, "Gabriel Costa" },
    { NULL, -21,
      "Liv Berg: promise_due\n"
      "Ludmila Orlova: position_unknown feedback_to_ask\n"
      "Mirjam Weiss: cadence_overdue\n"
      "Pavel Dvořák: email_only\n"
      "Tendai Moyo: never_face_to_face\n"
      "Joon-ho Park: give_first\n"
      "Chiara Greco: peer_voice_missing\n"
      "Yara Haddad: give_first\n",
      "met deciders_known\n"
      "met deciders_met\n"
      "met deciders_face_to_face\n"
      "gap positions_known: Ludmila Orlova\n"
      "gap two_champions\n"
      "gap peer_voices\n"
      "met report_voices\n"
      "gap face_to_face_share\n"
      "gap groundwork_done: Ludmila Orlova, Yara Haddad\n"
      "gap evidence_witnessed: Emeka Obi, Ludmila Orlova\n"
      "gap evidence_level\n"
      "met interpersonal_practised\n"
      "unknown blind_spots\n"
      "met feedback_recent\n"
      "unknown lessons_applied\n",
      "me Liv Berg\nthem Joon-ho Park\n", 4, "Gabriel Costa" },
    { "career-changer-2.json", -10,
      "Ludmila Orlova: groundwork_due decider_not_met position_unknown\n" /* the conference is 65 days ago */
      "Yara Haddad: groundwork_due\n"
      "Mirjam Weiss: cadence_overdue\n"
      "Gabriel Costa: cadence_overdue\n" /* “not now” is over */
      "Pavel Dvořák: email_only\n"
      "Chiara Greco: feedback_to_ask\n",
      "met deciders_known\n"
      "gap deciders_met: Ludmila Orlova\n"
      "met deciders_face_to_face\n"
      "gap positions_known: Ludmila Orlova\n"
      "gap two_champions\n"
      "met peer_voices\n"
      "met report_voices\n"
      "gap face_to_face_share\n"
      "gap groundwork_done: Ludmila Orlova, Yara Haddad\n"
      "gap evidence_witnessed: Ludmila Orlova\n"
      "met evidence_level\n"
      "met interpersonal_practised\n"
      "unknown blind_spots\n"
      "met feedback_recent\n"
      "unknown lessons_applied\n",
      "them Joon-ho Park\n", 1, "Tendai Moyo" },
    { "career-changer-3.json", 0,
      "Mirjam Weiss: cadence_overdue\n"
      "Signe Holt: email_only\n" /* the coffee is more than half a year ago */
      "Ludmila Orlova: feedback_to_ask\n",
      "met deciders_known\n"
      "met deciders_met\n"
      "met deciders_face_to_face\n"
      "met positions_known\n"
      "met two_champions\n"
      "met peer_voices\n"
      "met report_voices\n"
      "gap face_to_face_share\n"
      "unknown groundwork_done\n"
      "met evidence_witnessed\n"
      "met evidence_level\n"
      "met interpersonal_practised\n"
      "unknown blind_spots\n"
      "met feedback_recent\n"
      "unknown lessons_applied\n",
      "them Joon-ho Park\n", 5, "Tendai Moyo" },
    { NULL, 7,
      "Tendai Moyo: promise_due focus_quiet never_face_to_face\n"
      "Mirjam Weiss: cadence_overdue\n"
      "Ulla Friis: cadence_overdue\n" /* 137 days of 90 */
      "Signe Holt: email_only\n",
      "met deciders_known\n"
      "met deciders_met\n"
      "met deciders_face_to_face\n"
      "met positions_known\n"
      "met two_champions\n"
      "met peer_voices\n"
      "met report_voices\n"
      "gap face_to_face_share\n"
      "unknown groundwork_done\n"
      "met evidence_witnessed\n"
      "met evidence_level\n"
      "met interpersonal_practised\n"
      "unknown blind_spots\n"
      "met feedback_recent\n"
      "unknown lessons_applied\n",
      "them Joon-ho Park\nme Tendai Moyo\n", 5, NULL },
  }
};

static const char * const vice_president_untended[] = {
  "Adèle Fontaine", "Bruno Keller", "Cecil Marsh", "Dina Salem", "Erik Norén", "Fatima Zahra", "Glen Osei", "Hilde Krog", "Ivan Petrov",
  "June Park", "Karl Weber", "Lena Fisk", "Mona Hartley", "Nico Ferri", "Oskar Blom", "Pia Svensson", "Ruth Amado", "Sam Whitlock",
  "Petra Vance", NULL
};

/* Ten days before this review is a leap day. */
const Story story_vice_president = {
  "vice-president", "Vice-President, Client Services", "2028-03-10", "Walter Kline", vice_president_untended, {
    { "vice-president.json", -80,
      "Rashid Karimi: decider_not_met\n"
      "Dorothea Quist: position_unknown never_face_to_face feedback_to_ask\n"
      "Petra Vance: promise_due\n"
      "Imani Brooks: feedback_to_ask peer_voice_missing\n"
      "Hana Ito: email_only\n"
      "Leo Marchetti: feedback_to_ask\n"
      "Daniel Novak: feedback_to_ask\n"
      "Sofia Rask: give_first\n",
      "met deciders_known\n"
      "gap deciders_met: Rashid Karimi\n"
      "gap deciders_face_to_face: Dorothea Quist\n"
      "gap positions_known: Dorothea Quist\n"
      "gap two_champions\n"
      "gap peer_voices\n"
      "gap report_voices\n"
      "gap internal_balance\n"
      "met face_to_face_share\n"
      "gap groundwork_done: Dorothea Quist, Leo Marchetti, Rashid Karimi\n" /* in 15 days: a check, and no move yet */
      "gap evidence_witnessed: Dorothea Quist, Imani Brooks, Leo Marchetti\n"
      "met evidence_level\n"
      "gap interpersonal_practised\n"
      "unknown blind_spots\n"
      "met feedback_recent\n",
      "me Petra Vance\n", 5, "Benedikt Thorne,Gunnar Steen" },
    { NULL, -45,
      "Dorothea Quist: decider_not_met position_unknown never_face_to_face internal_neglected\n"
      "Rashid Karimi: decider_not_met\n"
      "Petra Vance: promise_due\n"
      "Imani Brooks: feedback_to_ask peer_voice_missing\n"
      "Hana Ito: email_only\n" /* her mail is 60 days old: not neglected yet */
      "Leo Marchetti: internal_neglected\n",
      "met deciders_known\n"
      "gap deciders_met: Dorothea Quist, Rashid Karimi\n"
      "gap deciders_face_to_face: Dorothea Quist\n"
      "gap positions_known: Dorothea Quist\n"
      "gap two_champions\n"
      "gap peer_voices\n"
      "gap report_voices\n"
      "gap internal_balance\n"
      "met face_to_face_share\n"
      "unknown groundwork_done\n"
      "gap evidence_witnessed: Dorothea Quist, Leo Marchetti\n"
      "met evidence_level\n"
      "gap interpersonal_practised\n"
      "gap blind_spots\n"
      "met feedback_recent\n",
      "me Petra Vance\nthem Rashid Karimi\n", 4, "Benedikt Thorne,Gunnar Steen,Olga Petrenko" },
    { NULL, -21,
      "Dorothea Quist: groundwork_due decider_not_met position_unknown never_face_to_face internal_neglected\n"
      "Rashid Karimi: groundwork_due decider_not_met internal_neglected\n"
      "Leo Marchetti: groundwork_due internal_neglected\n"
      "Gunnar Steen: promise_due cadence_overdue\n" /* a promise wakes him */
      "Benedikt Thorne: promise_due focus_quiet\n"
      "Petra Vance: promise_due\n"
      "Olga Petrenko: cadence_overdue\n"
      "Hana Ito: email_only internal_neglected\n"
      "Imani Brooks: peer_voice_missing\n"
      "Daniel Novak: internal_neglected\n",
      "met deciders_known\n"
      "gap deciders_met: Dorothea Quist, Rashid Karimi\n"
      "gap deciders_face_to_face: Dorothea Quist\n"
      "gap positions_known: Dorothea Quist\n"
      "gap two_champions\n"
      "gap peer_voices\n"
      "gap report_voices\n"
      "gap internal_balance\n"
      "met face_to_face_share\n"
      "gap groundwork_done: Dorothea Quist, Leo Marchetti, Rashid Karimi\n"
      "gap evidence_witnessed: Dorothea Quist, Leo Marchetti\n"
      "met evidence_level\n"
      "gap interpersonal_practised\n"
      "gap blind_spots\n"
      "met feedback_recent\n",
      "me Petra Vance\nthem Rashid Karimi\nme Benedikt Thorne\nme Gunnar Steen\n", 4, NULL },
    { "vice-president-2.json", -10,
      "Dorothea Quist: groundwork_due decider_not_met position_unknown never_face_to_face internal_neglected\n"
      "Olga Petrenko: cadence_overdue\n"
      "Imani Brooks: feedback_to_ask peer_voice_missing\n"
      "Rashid Karimi: feedback_to_ask\n"
      "Leo Marchetti: peer_voice_missing\n",
      "met deciders_known\n"
      "gap deciders_met: Dorothea Quist\n"
      "gap deciders_face_to_face: Dorothea Quist\n"
      "gap positions_known: Dorothea Quist\n"
      "gap two_champions\n"
      "gap peer_voices\n"
      "met report_voices\n"
      "gap internal_balance\n"
      "met face_to_face_share\n"
      "gap groundwork_done: Dorothea Quist\n"
      "gap evidence_witnessed: Dorothea Quist, Leo Marchetti\n"
      "met evidence_level\n"
      "met interpersonal_practised\n"
      "gap blind_spots\n"
      "met feedback_recent\n",
      "them Rashid Karimi\n", 10, "Gunnar Steen" },
    { "vice-president-3.json", 0,
      "Gunnar Steen: cadence_overdue\n"
      "Rashid Karimi: feedback_to_ask\n"
      "Imani Brooks: feedback_to_ask\n",
      "met deciders_known\n"
      "met deciders_met\n"
      "met deciders_face_to_face\n"
      "met positions_known\n"
      "met two_champions\n"
      "met peer_voices\n"
      "met report_voices\n"
      "gap internal_balance\n"
      "met face_to_face_share\n"
      "unknown groundwork_done\n"
      "met evidence_witnessed\n"
      "met evidence_level\n"
      "met interpersonal_practised\n"
      "gap blind_spots\n"
      "met feedback_recent\n",
      "them Rashid Karimi\n", 1, NULL },
    { NULL, 7,
      "Gunnar Steen: cadence_overdue\n",
      "met deciders_known\n"
      "met deciders_met\n"
      "met deciders_face_to_face\n"
      "met positions_known\n"
      "met two_champions\n"
      "met peer_voices\n"
      "met report_voices\n"
      "gap internal_balance\n"
      "met face_to_face_share\n"
      "unknown groundwork_done\n"
      "met evidence_witnessed\n"
      "met evidence_level\n"
      "met interpersonal_practised\n"
      "gap blind_spots\n"
      "met feedback_recent\n",
      "them Rashid Karimi\n", 1, NULL },
  }
};

import type { SentenceParts } from './sentence-parts';

export const FRENCH: SentenceParts = {
  done: {
    research: [
      'Nous avons terminé une série d’entretiens avec des habitantes et habitants et rédigé ce qu’ils nous ont dit (entretiens : {n}).',
      'Deux bénévoles ont recueilli les réponses à notre questionnaire, vérifiées ensuite ensemble (réponses : {many}).',
      'Nous avons comparé une année de documents publics et publié un court guide de lecture.',
      'Notre groupe d’étude s’est réuni tous les quinze jours et a fixé les questions de l’enquête.',
    ],
    advocacy: [
      'Nous avons remis nos recommandations à la commission parlementaire et les avons expliquées en audience publique.',
      'Avec des associations partenaires, nous avons rédigé une position commune et l’avons présentée à la municipalité.',
      'La pétition a été close et remise (signatures : {many}).',
      'Nous avons rencontré des responsables du ministère et leur avons laissé un résumé en deux langues.',
    ],
    training: [
      'Nous avons organisé des journées de formation en petits groupes, avec des exercices tirés du quotidien (séances : {n}).',
      'Le cours a été donné deux fois, pour débuter et pour former à son tour.',
      'Pour la première fois, des formatrices et formateurs du quartier ont animé eux-mêmes les ateliers (ateliers : {n}).',
      'Nous avons adapté le manuel et l’avons essayé avec des enseignants et des travailleurs sociaux.',
    ],
    dialogue: [
      'Habitants, commerçants et conseil municipal se sont assis à une même table et ont mis par écrit ce qui les préoccupe.',
      'Le cercle de dialogue s’est réuni à la bibliothèque, chaque fois sur un autre thème (rencontres : {n}).',
      'Des familles de deux quartiers qui ne se parlaient plus ont préparé un repas et une liste de souhaits communs.',
      'Des médiatrices ont accompagné un désaccord au sujet d’une place publique jusqu’à un accord signé.',
    ],
    narratives: [
      'Nous avons produit une série radiophonique où des auditeurs racontent comment ils ont résolu un conflit (épisodes : {n}).',
      'Un court-métrage réalisé par les participants a été montré dans des écoles, puis discuté (projections : {n}).',
      'La campagne a répondu aux discours de haine par des récits quotidiens de voisins.',
      'De jeunes rédacteurs ont tenu notre page pendant un mois et répondu aux commentaires avec calme et avec des faits.',
    ],
    support: [
      'Le service d’écoute est resté ouvert trois après-midi par semaine (entretiens : {many}).',
      'Nous avons accompagné des familles vers les services auxquels elles ont droit et suivi chaque situation.',
      'La bibliothèque de quartier a rouvert, avec un coin lecture et une aide aux devoirs.',
      'De petites subventions ont soutenu des idées choisies par le vote des habitants (subventions : {n}).',
    ],
    coordination: [
      'Nous avons réuni les organisations de la région et réparti les tâches de l’année (organisations : {n}).',
      'Un calendrier commun et une liste de contacts existent désormais et sont tenus à jour.',
      'La coordination s’est réunie en ligne chaque mois et une fois en présence.',
      'Nous avons comparé nos méthodes avec des partenaires de l’autre rive et noté ce que chacun peut prêter.',
    ],
  },
  details: [
    'La garde d’enfants et le transport étaient proposés pour que davantage de femmes participent.',
    'Tout a été préparé avec des associations locales, qui ont choisi les lieux et les horaires.',
    'La moitié des rencontres s’est tenue en ligne, car les déplacements étaient difficiles.',
    'Les participants ont évalué chaque séance par écrit, sans nom.',
    'Le matériel existe en deux langues et en gros caractères.',
    'Une personne plus âgée et une plus jeune ont toujours animé ensemble.',
    'Nous avons gardé des groupes petits pour que chacun puisse parler.',
  ],
  closings: [
    'Plusieurs participantes ont depuis lancé leur propre initiative.',
    'La municipalité nous a demandé de continuer l’an prochain.',
    'Les gens nous disent savoir désormais à qui s’adresser.',
    'Nous avons appris que des séances plus courtes conviennent mieux et changé le programme.',
    'Les résultats ont d’abord été partagés avec celles et ceux qui ont participé.',
    'Deux écoles ont demandé à se joindre à nous.',
    'Ce qui n’a pas pu se faire ce semestre est reporté au suivant.',
  ],
  nothingYet: [
    'Le travail n’a pas commencé ; nous avons cherché des partenaires et un lieu.',
    'Nous n’avons pas encore commencé. L’équipe était prise par un autre engagement.',
    'Rien n’a été réalisé jusqu’ici ; la réunion de préparation est prévue.',
  ],
  obstacles: [
    '',
    'Les loyers et les transports ont coûté plus que prévu.',
    'Les autorisations de réunion publique ont mis des semaines à arriver.',
    'La connexion a été coupée plusieurs fois pendant les séances.',
    'Moins d’hommes que de femmes sont venus ; nous pensons à d’autres horaires.',
    'Nous dépendons de très peu de bénévoles.',
    'Certaines familles craignaient d’être vues ; nous avons choisi un lieu plus calme.',
  ],
  held: {
    funding: ['La subvention a pris fin et la suivante n’est pas décidée.', 'Les fonds promis ne sont pas arrivés.'],
    security: [
      'La situation ne permet pas de se réunir sans danger.',
      'Nous avons arrêté pour ne mettre personne en danger.',
    ],
    'legal-restriction': [
      'L’autorisation n’a pas été renouvelée.',
      'Une nouvelle règle nous empêche de recevoir les fonds de ce travail.',
    ],
    partner: [
      'Notre organisation partenaire s’est retirée.',
      'Le partenaire n’a pas de personnel pour ce travail en ce moment.',
    ],
    access: [
      'La zone ne peut pas être atteinte actuellement.',
      'Nous avons perdu le bâtiment où se faisait le travail.',
    ],
    other: ['L’équipe se réorganise.', 'Les priorités de notre assemblée générale ont changé.'],
  },
  nextSteps: [
    'Tenir les séances restantes et partager l’évaluation.',
    'Former un deuxième groupe d’animatrices et d’animateurs.',
    'Présenter les résultats à la municipalité et demander une réponse écrite.',
    'Traduire le matériel et le mettre à la disposition d’autres organisations.',
    'Chercher un partenaire dans le gouvernorat voisin.',
    'Revoir les participants après trois mois.',
  ],
  places: [
    'Districts du nord',
    'Districts du sud',
    'Région côtière',
    'Région de la capitale',
    'Districts de l’est',
    'Villages de montagne',
  ],
  evidenceLabels: ['Résumé de l’activité', 'Manuel', 'Programme des rencontres', 'Rapport public'],
  cannotBeShared: [
    'Les listes de présence existent et restent chez nous.',
    'Des photographies existent, mais rendraient des personnes reconnaissables.',
  ],
  returned: {
    unclear: 'Merci de dire en une ou deux phrases ce qui a vraiment été réalisé ce semestre.',
    'evidence-missing': 'Merci d’ajouter un lien ou d’indiquer que la preuve ne peut pas être partagée.',
    'wrong-activity': 'Ce qui est décrit semble relever d’une autre activité du Plan. Merci de vérifier.',
    'figures-inconsistent':
      'Le nombre de personnes ne correspond pas au nombre de séances. Merci de vérifier les chiffres.',
    'risk-to-people':
      'Le texte décrit un lieu de si près que des personnes seraient reconnaissables. Merci de le raccourcir.',
    other: 'Merci de revoir les dates : elles sont en dehors de cette période.',
  },
  withdrawn: {
    error: 'Les chiffres appartenaient à une autre activité.',
    'risk-to-people': 'Des personnes étaient reconnaissables dans le texte.',
    duplicate: 'Le même travail avait été rapporté deux fois.',
    'partner-request': 'Notre partenaire a demandé le retrait du rapport.',
    other: 'Retiré jusqu’à ce qu’une question soit réglée.',
  },
};

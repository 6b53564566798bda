// Enters: nothing. Leaves: what is known of one kind of event, and how a file says it.

/// A kind of event: the words that tell of it, what can vary at it, and what can be true of it only once.
///
/// The fields are those of `Resources/event-classes.yaml`, whose head explains them.
public struct EventClass: Hashable, Sendable, Codable, Identifiable {
  /// Where an active verb keeps who undergoes the event.
  public enum Patient: String, Hashable, Sendable, Codable {
    case object, subject
    /// The object where there is one ('sank the ship'), else the subject ('the ship sank').
    case either
  }

  /// What a class counts: those that it happens to, a length of time, or a price.
  public enum Counts: String, Hashable, Sendable, Codable { case patients, duration, price }

  /// What tells two events of one class and patient apart.
  public enum Key: String, Hashable, Sendable, Codable {
    case time, goal
  }

  /// The least time that commonly lies between two events of a class that befall one patient.
  public enum Interval: String, Hashable, Sendable, Codable {
    case week, month, year, decade

    /// Its days, those of a month and a year being the most that they can have.
    public var days: Int {
      switch self {
      case .week: 7
      case .month: 31
      case .year: 366
      case .decade: 3660
      }
    }
  }

  /// The name of the class, in lower case.
  public var id: String
  /// The heading of an event of the class, with `{patient}` for whom it happened to.
  public var label: String
  /// Verbs in dictionary form; 'gun down' asks for the words that follow.
  public var verbs: [String] = []
  /// Whether only the passive of its verbs tells of it: 'was born', not 'bears a name'.
  public var passive: Bool = false
  /// Whether its verbs tell of it only where it happens to things and groups: one is not founded.
  public var impersonal: Bool = false
  /// Nouns that name such an event.
  public var nouns: [String] = []
  /// Verbs that tell of it only beside another word, by that word.
  public var modified: [String: [String]] = [:]
  /// Verbs that tell of it only where they are done to some things, by those: 'found' of bodies, not of pens.
  public var done: [String: [String]] = [:]
  /// Where an active verb keeps who undergoes it.
  public var patient: Patient = .object
  /// What accounts can differ on.
  public var slots: [Slot] = []
  /// The slots that hold one value.
  public var single: [Slot] = []
  /// Whether it happens at most once to one patient.
  public var once: Bool = false
  /// On how many days such an event commonly goes on, so that days no farther apart may both be of it; 0 where it is over
  /// in one.
  public var lasts: Int = 0
  /// What besides the patient tells two such events apart.
  public var keyed: Key?
  /// The least time that commonly lies between two such events of one patient, where it is over in a day; accounts whose
  /// dates are much nearer tell of one.
  public var apart: Interval?
  /// What its quantity counts.
  public var counts: Counts = .patients
  /// Whether what is done to one's life, house or name is done to one.
  public var reachesThings: Bool = false
  /// Whether the object of an active verb is the place ('left Rome').
  public var objectIsPlace: Bool = false
  /// Whether 'survived for two days' before the verb gives its time.
  public var endsLife: Bool = false
  /// Whether it can happen to the dead.
  public var posthumous: Bool = false
  /// The class that it is where somebody is moved out of a place rather than a group.
  public var fromPlace: String?
  /// Nouns for who did it: 'killer'.
  public var agents: [String] = []
  /// Nouns and phrases for those to whom it was done: 'victim'.
  public var patients: [String] = []
  /// Classes of events that it brings with it.
  public var entails: [String] = []
  /// Classes of events that it can be a part or mode of.
  public var within: [String] = []
  /// Classes of events of the same patient that can only come later.
  public var precedes: [String] = []
  /// Classes of events of the same patient of which, at one time, either happened or this.
  public var excludes: [String] = []
  /// Sentences that tell of it; a test reads each.
  public var examples: [String] = []

  enum CodingKeys: String, CodingKey, CaseIterable {
    case id, label, verbs, passive, impersonal, nouns, modified, done, patient, slots, single, once,
      lasts, keyed, apart
    case counts, reachesThings, objectIsPlace, endsLife, posthumous, fromPlace, entails, within
    case precedes, excludes, examples, agents, patients
  }

  /// The classes that it names.
  var references: [String] {
    entails + within + precedes + excludes + [fromPlace].compactMap(\.self)
  }

  /// Reads a class; only `id` and `label` must be given.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decode(String.self, forKey: .id)
    label = try fields.decode(String.self, forKey: .label)
    verbs = try fields.decodeIfPresent([String].self, forKey: .verbs) ?? []
    passive = try fields.decodeIfPresent(Bool.self, forKey: .passive) ?? false
    impersonal = try fields.decodeIfPresent(Bool.self, forKey: .impersonal) ?? false
    nouns = try fields.decodeIfPresent([String].self, forKey: .nouns) ?? []
    modified = try fields.decodeIfPresent([String: [String]].self, forKey: .modified) ?? [:]
    done = try fields.decodeIfPresent([String: [String]].self, forKey: .done) ?? [:]
    patient = try fields.decodeIfPresent(Patient.self, forKey: .patient) ?? .object
    slots = try fields.decodeIfPresent([Slot].self, forKey: .slots) ?? []
    single = try fields.decodeIfPresent([Slot].self, forKey: .single) ?? []
    once = try fields.decodeIfPresent(Bool.self, forKey: .once) ?? false
    lasts = try fields.decodeIfPresent(Int.self, forKey: .lasts) ?? 0
    keyed = try fields.decodeIfPresent(Key.self, forKey: .keyed)
    apart = try fields.decodeIfPresent(Interval.self, forKey: .apart)
    counts = try fields.decodeIfPresent(Counts.self, forKey: .counts) ?? .patients
    reachesThings = try fields.decodeIfPresent(Bool.self, forKey: .reachesThings) ?? false
    objectIsPlace = try fields.decodeIfPresent(Bool.self, forKey: .objectIsPlace) ?? false
    endsLife = try fields.decodeIfPresent(Bool.self, forKey: .endsLife) ?? false
    posthumous = try fields.decodeIfPresent(Bool.self, forKey: .posthumous) ?? false
    fromPlace = try fields.decodeIfPresent(String.self, forKey: .fromPlace)
    agents = try fields.decodeIfPresent([String].self, forKey: .agents) ?? []
    patients = try fields.decodeIfPresent([String].self, forKey: .patients) ?? []
    entails = try fields.decodeIfPresent([String].self, forKey: .entails) ?? []
    within = try fields.decodeIfPresent([String].self, forKey: .within) ?? []
    precedes = try fields.decodeIfPresent([String].self, forKey: .precedes) ?? []
    excludes = try fields.decodeIfPresent([String].self, forKey: .excludes) ?? []
    examples = try fields.decodeIfPresent([String].self, forKey: .examples) ?? []
  }
}

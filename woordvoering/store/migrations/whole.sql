CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE case_head (
	case_id TEXT NOT NULL, 
	event_id TEXT NOT NULL, 
	PRIMARY KEY (case_id, event_id)
)
 WITHOUT ROWID

;
CREATE TABLE case_last (
	case_id TEXT NOT NULL, 
	lamport INTEGER NOT NULL, 
	device TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	event_id TEXT NOT NULL, 
	count INTEGER NOT NULL, 
	PRIMARY KEY (case_id)
)
 WITHOUT ROWID

;
CREATE TABLE device_head (
	device TEXT NOT NULL, 
	event_id TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	lamport INTEGER NOT NULL, 
	PRIMARY KEY (device, event_id)
)
 WITHOUT ROWID

;
CREATE TABLE frozen_device (
	device TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	PRIMARY KEY (device)
)
 WITHOUT ROWID

;
CREATE TABLE quarantine (
	name TEXT NOT NULL, 
	device TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	case_id TEXT NOT NULL, 
	code TEXT NOT NULL, 
	params TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	tried TEXT NOT NULL, 
	data BLOB, 
	PRIMARY KEY (name)
);
CREATE TABLE event (
	id TEXT NOT NULL, 
	device TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	case_id TEXT NOT NULL, 
	lamport INTEGER NOT NULL, 
	type TEXT NOT NULL, 
	critical BOOLEAN NOT NULL, 
	commit_id TEXT NOT NULL, 
	header BLOB NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (device, seq, id)
);
CREATE INDEX event_in_case ON event (case_id, lamport, device, seq, id);
CREATE TABLE meta (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY ("key")
)
 WITHOUT ROWID

;
CREATE TABLE payload (
	event_id TEXT NOT NULL, 
	data BLOB NOT NULL, 
	PRIMARY KEY (event_id)
);
CREATE TABLE signature (
	last_id TEXT NOT NULL, 
	signature TEXT NOT NULL, 
	PRIMARY KEY (last_id)
);
CREATE TABLE member (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	function TEXT NOT NULL, 
	roles TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE workspace (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	root_key TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE press_case (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	number TEXT NOT NULL, 
	title TEXT NOT NULL, 
	t0 INTEGER NOT NULL, 
	origin TEXT NOT NULL, 
	story TEXT NOT NULL, 
	wijk TEXT NOT NULL, 
	opened_at INTEGER NOT NULL, 
	opened_by TEXT NOT NULL, 
	handler TEXT NOT NULL, 
	triage TEXT, 
	triage_reason TEXT NOT NULL, 
	triaged_at INTEGER, 
	impact INTEGER, 
	categories TEXT NOT NULL, 
	circumstances TEXT NOT NULL, 
	recheck_at INTEGER, 
	refer_to TEXT NOT NULL, 
	promised_at INTEGER, 
	promise TEXT NOT NULL, 
	updated_at INTEGER, 
	closed_at INTEGER, 
	close_reason TEXT NOT NULL, 
	last_at INTEGER NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE INDEX ix_press_case_last_at ON press_case (last_at);
CREATE INDEX ix_press_case_story ON press_case (story);
CREATE TABLE emergency (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	answered_at INTEGER NOT NULL, 
	answered_by TEXT NOT NULL, 
	possible BOOLEAN NOT NULL, 
	passed_at INTEGER, 
	passed_by TEXT NOT NULL, 
	number TEXT NOT NULL, 
	note TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE mark (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	started INTEGER, 
	done INTEGER, 
	waived TEXT, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE case_signal (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	source TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	network TEXT NOT NULL, 
	author TEXT NOT NULL, 
	visibility TEXT NOT NULL, 
	url TEXT NOT NULL, 
	text TEXT NOT NULL, 
	published INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE informed (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	person TEXT NOT NULL, 
	medium TEXT NOT NULL, 
	reached BOOLEAN NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE log_line (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	icon TEXT NOT NULL, 
	code TEXT NOT NULL, 
	params TEXT NOT NULL, 
	text TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	event TEXT NOT NULL, 
	corrects TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE claim (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	wording TEXT NOT NULL, 
	status TEXT NOT NULL, 
	source_grade TEXT NOT NULL, 
	information_grade INTEGER NOT NULL, 
	disclosure TEXT NOT NULL, 
	disclosure_reason TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	set_aside BOOLEAN NOT NULL, 
	owner TEXT NOT NULL, 
	made_at INTEGER NOT NULL, 
	locked BOOLEAN NOT NULL, 
	settled_at INTEGER, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE enquiry (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	claim TEXT NOT NULL, 
	asked_by TEXT NOT NULL, 
	"to" TEXT NOT NULL, 
	medium TEXT NOT NULL, 
	question TEXT NOT NULL, 
	asked_at INTEGER NOT NULL, 
	last_asked_at INTEGER NOT NULL, 
	times INTEGER NOT NULL, 
	outcome TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	answered_at INTEGER, 
	material TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE material (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	media_type TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	blob TEXT NOT NULL, 
	captured_by TEXT NOT NULL, 
	captured_at INTEGER NOT NULL, 
	captured_from TEXT NOT NULL, 
	sensitive BOOLEAN NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE duty (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	officer TEXT NOT NULL, 
	backup TEXT NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE story_act (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	post TEXT NOT NULL, 
	other TEXT NOT NULL, 
	posts TEXT NOT NULL, 
	pattern TEXT NOT NULL, 
	title TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	event TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE not_for_us (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	post TEXT NOT NULL, 
	terms TEXT NOT NULL, 
	sources TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	title TEXT NOT NULL, 
	noted_by TEXT NOT NULL, 
	noted_at INTEGER NOT NULL, 
	withdrawn_by TEXT NOT NULL, 
	withdrawn_at INTEGER, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE statement (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	language TEXT NOT NULL, 
	template TEXT NOT NULL, 
	corrects TEXT NOT NULL, 
	started_at INTEGER NOT NULL, 
	started_by TEXT NOT NULL, 
	heads TEXT NOT NULL, 
	dropped TEXT NOT NULL, 
	embargo_until INTEGER, 
	released_at INTEGER, 
	released_revision TEXT NOT NULL, 
	released_version INTEGER, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE revision (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	statement TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	parents TEXT NOT NULL, 
	text TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	variants TEXT NOT NULL, 
	note TEXT NOT NULL, 
	author TEXT NOT NULL, 
	saved_at INTEGER NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE list_answer (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	statement TEXT NOT NULL, 
	point TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	"by" TEXT NOT NULL, 
	answered_at INTEGER NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE clearance (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	statement TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	role TEXT NOT NULL, 
	person TEXT NOT NULL, 
	mandatory BOOLEAN NOT NULL, 
	verdict TEXT NOT NULL, 
	medium TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	proposal TEXT NOT NULL, 
	requested_at INTEGER, 
	requested_by TEXT NOT NULL, 
	given_at INTEGER, 
	expires_at INTEGER, 
	member TEXT NOT NULL, 
	signer TEXT NOT NULL, 
	event TEXT NOT NULL, 
	witness TEXT NOT NULL, 
	witnessed_at INTEGER, 
	number_called TEXT NOT NULL, 
	mail_sha256 TEXT NOT NULL, 
	called_back_at INTEGER, 
	reminded_at INTEGER, 
	deputy TEXT NOT NULL, 
	deputy_asked_at INTEGER, 
	second TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE INDEX ix_clearance_verdict ON clearance (verdict);
CREATE TABLE lesson (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	text TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	due INTEGER, 
	noted_at INTEGER NOT NULL, 
	closed_at INTEGER, 
	note TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE evaluation (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	conclusion TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE draft (
	statement TEXT NOT NULL, 
	case_id TEXT NOT NULL, 
	base TEXT NOT NULL, 
	text TEXT NOT NULL, 
	variants TEXT NOT NULL, 
	kept_at INTEGER NOT NULL, 
	PRIMARY KEY (statement)
)
 WITHOUT ROWID

;
CREATE TABLE erasure (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" TEXT NOT NULL, 
	second TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	erasure TEXT NOT NULL, 
	blobs TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE INDEX ix_erasure_key ON erasure ("key");
CREATE TABLE hold (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	placed_at INTEGER NOT NULL, 
	placed_by TEXT NOT NULL, 
	lifted_at INTEGER, 
	lifted_by TEXT NOT NULL, 
	lifted_reason TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE seat (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	member TEXT NOT NULL, 
	device TEXT NOT NULL, 
	public TEXT NOT NULL, 
	revoked BOOLEAN NOT NULL, 
	stem TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE contact (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	outlet TEXT NOT NULL, 
	name TEXT NOT NULL, 
	function TEXT NOT NULL, 
	mail TEXT NOT NULL, 
	telephone TEXT NOT NULL, 
	language TEXT NOT NULL, 
	way TEXT NOT NULL, 
	groups TEXT NOT NULL, 
	active BOOLEAN NOT NULL, 
	consent TEXT NOT NULL, 
	consent_at INTEGER, 
	consent_how TEXT NOT NULL, 
	consent_note TEXT NOT NULL, 
	consent_event TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE contact_gone (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	removed_at INTEGER NOT NULL, 
	removed_by TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE media_request (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	outlet TEXT NOT NULL, 
	journalist TEXT NOT NULL, 
	question TEXT NOT NULL, 
	medium TEXT NOT NULL, 
	received_at INTEGER NOT NULL, 
	deadline INTEGER, 
	due INTEGER NOT NULL, 
	contact TEXT NOT NULL, 
	member TEXT NOT NULL, 
	delayed_until INTEGER, 
	resolution TEXT NOT NULL, 
	resolved_at INTEGER, 
	note TEXT NOT NULL, 
	release TEXT NOT NULL, 
	claims TEXT NOT NULL, 
	apart BOOLEAN NOT NULL, 
	apart_reason TEXT NOT NULL, 
	own_text TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	answer_at INTEGER, 
	answer_by TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE INDEX ix_media_request_due ON media_request (due);
CREATE TABLE release_plan (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	statement TEXT NOT NULL, 
	revision TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	channels TEXT NOT NULL, 
	groups TEXT NOT NULL, 
	formats TEXT NOT NULL, 
	requests TEXT NOT NULL, 
	"when" TEXT NOT NULL, 
	leaves_at INTEGER NOT NULL, 
	at INTEGER, 
	next_update_at INTEGER, 
	folder TEXT NOT NULL, 
	device TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	planned_at INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	ended_at INTEGER, 
	reason TEXT NOT NULL, 
	why TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE outgoing (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	device TEXT NOT NULL, 
	sender TEXT NOT NULL, 
	targets TEXT NOT NULL, 
	taken_at INTEGER, 
	skipped TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE sending (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	release TEXT NOT NULL, 
	task TEXT NOT NULL, 
	act TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	under_way BOOLEAN NOT NULL, 
	state TEXT NOT NULL, 
	doubt BOOLEAN NOT NULL, 
	lookup BOOLEAN NOT NULL, 
	remote TEXT NOT NULL, 
	url TEXT NOT NULL, 
	found BOOLEAN NOT NULL, 
	why TEXT, 
	retry_at INTEGER, 
	final BOOLEAN NOT NULL, 
	first_at INTEGER, 
	begun_at INTEGER, 
	ended_at INTEGER, 
	how TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE taken_back (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	how TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE publisher (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	address TEXT NOT NULL, 
	name TEXT NOT NULL, 
	options TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE release (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	statement TEXT NOT NULL, 
	revision TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	channels TEXT NOT NULL, 
	files TEXT NOT NULL, 
	manifest_sha256 TEXT NOT NULL, 
	previous TEXT NOT NULL, 
	released_at INTEGER NOT NULL, 
	released_by TEXT NOT NULL, 
	withdrawn_at INTEGER, 
	withdrawn_reason TEXT NOT NULL, 
	embargo INTEGER, 
	withdrawn_version INTEGER NOT NULL, 
	withdrawn_manifest TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE release_channel (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	release TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	url TEXT NOT NULL, 
	posted_at INTEGER, 
	state TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE delivery (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	release TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	outlet TEXT NOT NULL, 
	address TEXT NOT NULL, 
	name TEXT NOT NULL, 
	request TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	contact TEXT NOT NULL, 
	state TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE house (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	short TEXT NOT NULL, 
	address TEXT NOT NULL, 
	website TEXT NOT NULL, 
	press_contact TEXT NOT NULL, 
	press_telephone TEXT NOT NULL, 
	press_mail TEXT NOT NULL, 
	boilerplate TEXT NOT NULL, 
	colour TEXT NOT NULL, 
	hours_line TEXT NOT NULL, 
	second_colour TEXT NOT NULL, 
	boilerplate_fr TEXT NOT NULL, 
	boilerplate_en TEXT NOT NULL, 
	hours_line_fr TEXT NOT NULL, 
	hours_line_en TEXT NOT NULL, 
	logo TEXT NOT NULL, 
	logo_sha256 TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE own_word (
	word TEXT NOT NULL, 
	kept_at INTEGER NOT NULL, 
	PRIMARY KEY (word)
)
 WITHOUT ROWID

;
CREATE TABLE kept_there (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	until INTEGER, 
	asked TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
CREATE TABLE form_draft (
	form TEXT NOT NULL, 
	title TEXT NOT NULL, 
	answers TEXT NOT NULL, 
	kept_at INTEGER NOT NULL, 
	PRIMARY KEY (form)
)
 WITHOUT ROWID

;
CREATE TABLE authority (
	case_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	person TEXT NOT NULL, 
	telephone TEXT NOT NULL, 
	mail TEXT NOT NULL, 
	member TEXT NOT NULL, 
	deputy TEXT NOT NULL, 
	deputy_telephone TEXT NOT NULL, 
	deputy_member TEXT NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY (case_id, "key")
)
 WITHOUT ROWID

;
INSERT INTO alembic_version VALUES ('0010');

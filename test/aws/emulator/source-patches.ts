/** A change to one file of the installed emulator. */
export interface SourcePatch {
  /** Below the folder of its package. */
  readonly file: string;
  readonly why: string;
  /** As it is published: found exactly `times`, or the emulator has moved on and the patch must be looked at again. */
  readonly from: string;
  readonly to: string;
  readonly times: number;
}

/** Types its CloudFormation does not know and refuses the whole template for: recorded, nothing is created. */
const recordedTypes = [
  'AWS::Budgets::Budget',
  'AWS::CE::AnomalyMonitor',
  'AWS::CE::AnomalySubscription',
  'AWS::CloudWatch::AnomalyDetector',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::InsightRule',
  'AWS::Logs::QueryDefinition',
  'AWS::ResourceGroups::Group',
  'AWS::XRay::Group',
  'AWS::XRay::SamplingRule',
];

const recordTypes = `
def _recorded_create(logical_id, props, stack_name):
    name = f"{stack_name}-{logical_id}"
    return name, {"Arn": f"arn:aws:recorded:{get_region()}:{get_account_id()}:{name}"}


def _recorded_update(physical_id, old_props, new_props, stack_name):
    return physical_id, {"Arn": f"arn:aws:recorded:{get_region()}:{get_account_id()}:{physical_id}"}


for _recorded in ${JSON.stringify(recordedTypes)}:
    _RESOURCE_HANDLERS.setdefault(
        _recorded, {"create": _recorded_create, "update": _recorded_update, "delete": lambda physical_id, props: None})
`;

const provisioners = 'services/cloudformation/provisioners.py';
const lastHandler = `        "delete": _asg_scheduled_delete,
    },
}
`;

/** What MiniStack 1.5.33 gets wrong and we need right; the reasons are in docs/aws-emulator.md. */
export const sourcePatches: readonly SourcePatch[] = [
  {
    file: 'core/lambda_runtime.py',
    why: 'a rejected handler answers with the name of its error, so that a state machine can catch it',
    from: 'error: String(err.message || err), trace: err.stack || ""',
    to: 'error: String(err.message || err), trace: err.stack || "", errorType: (err && err.name) || "Error"',
    times: 1,
  },
  {
    file: 'core/lambda_runtime.py',
    why: 'a handler that throws at once answers with the name of its error',
    from: 'status: "error", error: e.message, trace: e.stack',
    to: 'status: "error", error: e.message, trace: e.stack, errorType: e.name || "Error"',
    times: 1,
  },
  {
    file: 'core/lambda_runtime.py',
    why: 'a function whose process ends is a Runtime.ExitError, as on AWS',
    from: '{"status": "error", "error": "Worker process died"}',
    to: '{"status": "error", "error": "Worker process died", "errorType": "Runtime.ExitError"}',
    times: 1,
  },
  {
    file: 'core/lambda_runtime.py',
    why: 'the processes of a function share one unpacked copy of its code: one each fills the disk, and unpacking is no cold start',
    from: `        code_dir = os.path.join(self._tmpdir, "code")
        os.makedirs(code_dir)
        with open(os.path.join(self._tmpdir, "code.zip"), "wb") as f:
            f.write(self.code_zip)
        with zipfile.ZipFile(os.path.join(self._tmpdir, "code.zip")) as zf:
            zf.extractall(code_dir)
`,
    to: `        code_dir = _unpacked(self.code_zip)
`,
    times: 1,
  },
  {
    file: 'core/lambda_runtime.py',
    why: 'where that copy is made',
    from: 'class Worker:\n',
    to: `_unpacked_lock = threading.Lock()


def _unpacked(code_zip: bytes) -> str:
    import io
    folder = os.path.join(tempfile.gettempdir(), "code-" + hashlib.sha256(code_zip).hexdigest()[:32])
    with _unpacked_lock:
        if not os.path.exists(folder):
            with zipfile.ZipFile(io.BytesIO(code_zip)) as archive:
                archive.extractall(folder)
    return folder


class Worker:
`,
    times: 1,
  },
  {
    file: 'services/lambda_svc.py',
    why: 'the name of the error is passed on',
    from: '            error_type = "Runtime.HandlerError"\n',
    to: '            error_type = result.get("errorType") or "Runtime.HandlerError"\n',
    times: 1,
  },
  {
    file: 'services/stepfunctions.py',
    why: 'a throttled function is Lambda.TooManyRequestsException to a state machine, not Lambda.Unknown',
    from: 'body.get("errorType", "Lambda.Unknown"),',
    to: 'body.get("errorType") or "Lambda." + body.get("__type", "Unknown"),',
    times: 1,
  },
  {
    file: 'core/iam_evaluator.py',
    why: 'plain HTTP on the loopback stands for TLS: policies that refuse anything else stay in the template',
    from: 'return str(ctx.secure_transport).lower()',
    to: 'return "true"',
    times: 1,
  },
  {
    file: provisioners,
    why: 'templates write CORS in PascalCase, the API reads camelCase: each preflight was refused',
    from: 'api["corsConfiguration"] = props["CorsConfiguration"]',
    to: 'api["corsConfiguration"] = {k[0].lower() + k[1:]: v for k, v in props["CorsConfiguration"].items()}',
    times: 1,
  },
  {
    file: provisioners,
    why: 'the same when the stack is updated',
    from: 'payload["corsConfiguration"] = new_props["CorsConfiguration"]',
    to: 'payload["corsConfiguration"] = {k[0].lower() + k[1:]: v for k, v in new_props["CorsConfiguration"].items()}',
    times: 1,
  },
  {
    file: provisioners,
    why: 'a reserve of concurrency in the template was dropped',
    from: '        "concurrency": None,\n        "provisioned_concurrency": {},',
    to: `        "concurrency": int(props["ReservedConcurrentExecutions"]) if "ReservedConcurrentExecutions" in props else None,
        "provisioned_concurrency": {},`,
    times: 1,
  },
  {
    file: provisioners,
    why: 'an update of a global table (TableV2) made a new, empty one: it did not know its own name',
    from: 'def _ddb_global_table_update(physical_id, old_props, new_props, stack_name):',
    to: 'def _ddb_global_table_update(physical_id, old_props, new_props, stack_name, logical_id=None):',
    times: 1,
  },
  {
    file: provisioners,
    why: 'that name is passed on',
    from: 'return _ddb_update(physical_id, old_props, translated, stack_name)',
    to: 'return _ddb_update(physical_id, old_props, translated, stack_name, logical_id)',
    times: 1,
  },
  {
    file: provisioners,
    why: 'that name is asked for',
    from: '"update": _ddb_global_table_update, "delete"',
    to: '"update": _ddb_global_table_update, "update_with_logical_id": True, "delete"',
    times: 1,
  },
  {
    file: provisioners,
    why: 'an alarm on metric math is recorded as one on its first metric, rather than refused',
    from: `    if props.get("Metrics"):
        raise ValueError(
            "AWS::CloudWatch::Alarm Properties.Metrics (metric math) is not supported; "
            "use MetricName and Namespace."
        )
`,
    to: `    if props.get("Metrics"):
        first = next((m["MetricStat"] for m in props["Metrics"] if "MetricStat" in m), None)
        metric = first["Metric"] if first else {"MetricName": "math", "Namespace": "math"}
        props = {**props, "MetricName": metric["MetricName"], "Namespace": metric["Namespace"]}
`,
    times: 1,
  },
  {
    file: provisioners,
    why: 'types it does not know are recorded, rather than the template refused',
    from: lastHandler,
    to: `${lastHandler}${recordTypes}`,
    times: 1,
  },
];

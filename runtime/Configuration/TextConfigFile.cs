using System.Diagnostics.CodeAnalysis;
using AmctGen.Text;
using AmctGen.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace AmctGen.Configuration;

/// <summary>A text-format file: creates options from its current message, and notifies of changes without errors.</summary>
internal sealed class TextConfigFile<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>
    : IOptionsFactory<T>, IOptionsChangeTokenSource<T>, IDisposable
    where T : class, IMessage<T>
{
    // The file is read by one thread at a time, so that an older text never replaces a newer one.
    private readonly object _reading = new();
    private readonly string _path;
    private readonly TextConfigOptions _options;
    private readonly IServiceProvider _services;
    private readonly ILogger? _logger;
    private readonly PhysicalFileProvider? _provider;
    private readonly IDisposable? _watch;
    private readonly Timer? _timer;

    // A message is immutable; the field is replaced as a whole.
    private volatile T? _current;
    private CancellationTokenSource _changed = new();

    public TextConfigFile(string path, TextConfigOptions options, IServiceProvider services)
    {
        _path = Path.GetFullPath(path, services.GetService<IHostEnvironment>()?.ContentRootPath ?? AppContext.BaseDirectory);
        _options = options;
        _services = services;
        _logger = services.GetService<ILoggerFactory>()?.CreateLogger("AmctGen.Configuration");
        string folder = Path.GetDirectoryName(_path)!;
        if (options.ReloadOnChange && Directory.Exists(folder))
        {
            _provider = new PhysicalFileProvider(folder);
            _timer = new Timer(
                static file => ((TextConfigFile<T>)file!).Reload(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _watch = ChangeToken.OnChange(
                () => _provider.Watch(Path.GetFileName(_path)), () => _timer.Change(_options.ReloadDelay, Timeout.InfiniteTimeSpan));
        }
    }

    public string Name => Options.DefaultName;

    /// <summary>The message of the file. After changes that bring errors, it is the last one without.</summary>
    /// <exception cref="OptionsValidationException">The file has errors and there is no earlier message.</exception>
    public T Create(string name)
    {
        if (_current is { } current)
        {
            return current;
        }
        lock (_reading)
        {
            return _current ??= TryRead(out T? message, out List<string> errors)
                ? message
                : throw new OptionsValidationException(name, typeof(T), errors);
        }
    }

    public IChangeToken GetChangeToken() => new CancellationChangeToken(Volatile.Read(ref _changed).Token);

    public void Dispose()
    {
        _watch?.Dispose();
        _timer?.Dispose();
        _provider?.Dispose();
    }

    private void Reload()
    {
        List<string> errors;
        bool isChanged = false;
        lock (_reading)
        {
            if (TryRead(out T? message, out errors) && !message.Equals(_current))
            {
                _current = message;
                isChanged = true;
            }
        }
        // The listeners run outside of the lock.
        if (isChanged)
        {
            Interlocked.Exchange(ref _changed, new CancellationTokenSource()).Cancel();
        }
        if (errors.Count == 0)
        {
            return;
        }
        if (_logger is not null)
        {
            TextConfigLog.Failure(_logger, _path, string.Join('\n', errors));
        }
        _options.OnReloadFailed?.Invoke(new TextConfigFailure(_path, [.. errors]));
    }

    private bool TryRead([NotNullWhen(true)] out T? message, out List<string> errors)
    {
        message = null;
        byte[] text;
        try
        {
            text = File.ReadAllBytes(_path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors = [$"{_path}: error: {exception.Message}"];
            return false;
        }
        bool isRead = TextFormat.TryParse(
            text, out message, out EquatableArray<TextDiagnostic> diagnostics, _options.Reader with { FileName = _path });
        errors = [.. diagnostics.Where(static finding => finding.Severity == TextSeverity.Error).Select(finding => _path + finding)];
        if (!isRead)
        {
            return false;
        }
        EquatableArray<Violation> violations = MessageValidation.Validate(message!, TimeProvider.System).Violations;
        if (!violations.IsEmpty)
        {
            FieldLocations locations = FieldLocations.Read(text, T.Shape, _path);
            errors.AddRange(violations.Select(violation => $"{_path}{locations.FindNearest(violation.FieldPath)}: error: {violation}"));
        }
        foreach (IValidateOptions<T> validation in _services.GetServices<IValidateOptions<T>>())
        {
            ValidateOptionsResult result = validation.Validate(Name, message!);
            if (result.Failed)
            {
                errors.AddRange(result.Failures!.Select(failure => $"{_path}: error: {failure}"));
            }
        }
        return errors.Count == 0;
    }
}

using System.Diagnostics.CodeAnalysis;
using AmctGen.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AmctGen.Configuration;

/// <summary>Adds text-format files to the services of an application.</summary>
public static class TextConfigServiceCollectionExtensions
{
    /// <summary>
    /// Adds a text-format file as options: <see cref="IOptions{TOptions}"/>, <see cref="IOptionsSnapshot{TOptions}"/> and
    /// <see cref="IOptionsMonitor{TOptions}"/> of <typeparamref name="T"/> return the message of the file.
    /// </summary>
    /// <remarks>
    /// The file is read, and checked by the rules of its schema, when the host starts: errors are an
    /// <see cref="OptionsValidationException"/> with the file, the line and the column of each. When the file changes, it is read again;
    /// if the new text has errors, they are reported and the old message stays.
    /// </remarks>
    /// <typeparam name="T">The message, a type of generated code.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="path">The file. A relative path starts at the content root of the host, or at the folder of the program.</param>
    /// <param name="configure">Changes how the file is read.</param>
    /// <returns>The builder of the options, for example for further validation.</returns>
    public static OptionsBuilder<T> AddTextConfig<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        this IServiceCollection services, string path, Action<TextConfigOptions>? configure = null)
        where T : class, IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var options = new TextConfigOptions();
        configure?.Invoke(options);
        // A second file for the same message replaces the first one.
        services.Replace(ServiceDescriptor.Singleton(provider => new TextConfigFile<T>(path, options, provider)));
        services.Replace(ServiceDescriptor.Singleton<IOptionsFactory<T>>(
            static provider => provider.GetRequiredService<TextConfigFile<T>>()));
        services.Replace(ServiceDescriptor.Singleton<IOptionsChangeTokenSource<T>>(
            static provider => provider.GetRequiredService<TextConfigFile<T>>()));
        return services.AddOptions<T>().ValidateOnStart();
    }
}

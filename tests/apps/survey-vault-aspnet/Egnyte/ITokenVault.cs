namespace SurveyVault.Egnyte;

public interface ITokenVault
{
    string CurrentUser { get; }
    Task<string> GetAsync(CancellationToken cancellationToken);
    Task ForgetAsync(CancellationToken cancellationToken);
}

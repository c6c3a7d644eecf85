namespace CrewRota;

public interface ILinksClient
{
    Task<string> GetAsync(string id);
    Task<string> DeleteAsync(string id);
}

public interface INotesClient
{
    Task<string> GetAsync(string id);
    Task<string> DeleteAsync(string id);
}

public partial class RotaClient : ILinksClient, INotesClient
{
    private const string Root = "https://crew.egnyte.com/pubapi/v1"; //~ EG501
    private readonly HttpClient http;

    public RotaClient(string token, HttpMessageHandler? handler = null)
    {
        http = handler is not null ? new HttpClient(handler) : new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + token);
    }

    public ILinksClient Links => this;

    public INotesClient Notes => this;
}

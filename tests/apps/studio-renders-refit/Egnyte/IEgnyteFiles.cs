using Refit;

namespace StudioRenders.Egnyte;

[Headers("Authorization: Bearer")]
public interface IEgnyteFiles
{
    [Get("/v1/fs/{**path}?list_content=true")]
    Task<FolderPage> ListAsync(string path, [AliasAs("offset")] int offset, CancellationToken ct = default);

    [Post("/v1/fs/{**path}")]
    Task CreateFolderAsync(string path, [Body] FolderAction action);

    [Multipart]
    [Post("/v1/fs-content/{**path}")]
    Task<ApiResponse<UploadedFile>> UploadAsync(string path, [AliasAs("file")] StreamPart content);

    [Post("/v1/links")]
    Task<LinkPage> ShareAsync([Body] LinkRequest request);
}

public interface IEgnytePeople
{
    [Get("/v1/userinfo")]
    Task<Person> MeAsync();

    [Get("/v2/users/{id}")]
    Task<ApiResponse<Person>> FindAsync(long id);
}

public record FolderAction(string action);
public record LinkRequest(string path, string type, string accessibility);
public record FolderPage(string Name, int TotalCount);
public record LinkPage(string[] Links);
public record UploadedFile(string Checksum);
public record Person(long Id, string Username);

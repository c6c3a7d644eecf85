using Refit;

namespace Tidewrack.Egnyte;

public record Item(string Name, bool IsFolder);

public record Folder(string Name, Item[]? Folders, Item[]? Files);

public record Person(long Id, string UserName);

public record People(int TotalResults, Person[] Resources);

public interface IFolders
{
    [Get("/pubapi/v1/fs/Shared/{**path}")]
    Task<IApiResponse<Folder>> Read(string path);
}

public interface IPeople
{
    [Get("/pubapi/v2/users")]
    Task<IApiResponse<People>> All([AliasAs("count")] int count = 100);
}

public interface IEgnyte : IFolders, IPeople;

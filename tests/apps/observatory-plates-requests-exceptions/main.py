from plates import settings
from plates.egnyte_api import EgnyteAPI


def main():
    api = EgnyteAPI(settings.DOMAIN, settings.TOKEN)
    folder = api.list_folder('Plates')
    if folder is None:
        return 1
    for item in folder['files']:
        print(api.create_link(item['path'])['links'][0]['url'])
    return 0


if __name__ == '__main__':
    raise SystemExit(main())

{
  title: 'Egnyte contracts',

  connection: {
    fields: [
      { name: 'domain', control_type: 'subdomain', url: '.egnyte.com', optional: false },
      { name: 'client_id', optional: false },
      { name: 'client_secret', control_type: 'password', optional: false }
    ],

    authorization: {
      type: 'oauth2',

      authorization_url: lambda do |connection|
        "https://#{connection['domain']}.egnyte.com/puboauth/token?response_type=code&scope=Egnyte.filesystem"
      end,

      acquire: lambda do |connection, auth_code, redirect_uri|
        response = post("https://#{connection['domain']}.egnyte.com/puboauth/token")
                   .payload(grant_type: 'authorization_code',
                            code: auth_code,
                            client_id: connection['client_id'],
                            client_secret: connection['client_secret'],
                            redirect_uri: redirect_uri)
                   .request_format_www_form_urlencoded
        [response, nil, nil]
      end,

      refresh_on: [401],

      apply: lambda do |_connection, access_token|
        headers('Authorization': "Bearer #{access_token}")
      end
    },

    base_uri: lambda do |connection|
      "https://#{connection['domain']}.egnyte.com/pubapi/"
    end
  },

  test: lambda do |_connection|
    get('v1/userinfo') #~ GET /pubapi/v1/userinfo
  end,

  methods: {
    place: lambda do |input|
      "v1/fs/#{input['folder'].gsub(' ', '%20')}"
    end
  },

  actions: {
    read_folder: {
      execute: lambda do |_connection, input|
        get(call('place', input), list_content: true) #~ GET /pubapi/v1/fs/{path}
      end
    },
    create_folder: {
      execute: lambda do |connection, input|
        post("https://#{connection['domain']}.egnyte.com/pubapi/v1/fs#{input['path']}") #~ POST /pubapi/v1/fs/{path}
          .payload(action: 'add_folder')
      end
    },
    list_links: {
      execute: lambda do |_connection, input|
        get('v1/links').params(path: input['path']) #~ GET /pubapi/v1/links; EG101
      end
    }
  }
}

module FoundryFiles
  extend Settings

  define_setting :site, ENV.fetch('EGNYTE_SITE', nil)
  define_setting :api, 'pubapi/v1'
  define_setting :client_id
  define_setting :client_secret
end

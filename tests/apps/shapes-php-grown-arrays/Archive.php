<?php

namespace Harbor;

/** Files the harbour's papers; which verb a request has follows from what it carries. */
class Archive
{
    private $token;
    private $domain;

    public function __construct(string $domain, string $token)
    {
        $this->domain = $domain;
        $this->token = $token;
    }

    private function send(string $path, $options = ['json' => null, 'query' => null])
    {
        $settings = [
            CURLOPT_URL => 'https://' . $this->domain . '.egnyte.com' . $path,
            CURLOPT_HTTPGET => true,
            CURLOPT_RETURNTRANSFER => true,
        ];
        if (!empty($options['query'])) {
            $settings[CURLOPT_URL] = 'https://' . $this->domain . '.egnyte.com' . $path . '?' . http_build_query($options['query']);
        }
        if (!empty($options['json'])) {
            $settings[CURLOPT_CUSTOMREQUEST] = 'POST';
            $settings[CURLOPT_POSTFIELDS] = json_encode($options['json']);
        }
        $headers = array();
        if (!empty($headers)) {
            $settings[CURLOPT_CUSTOMREQUEST] = 'PUT';
        }
        if (isset($options['verb'])) {
            $settings[CURLOPT_CUSTOMREQUEST] = $options['verb'];
        }
        $settings[CURLOPT_HTTPHEADER] = ['Authorization: Bearer ' . $this->token, 'Content-Type: application/json'];
        $curl = curl_init();
        curl_setopt_array($curl, $settings);
        $answer = curl_exec($curl);
        curl_close($curl);
        return json_decode($answer, true);
    }

    public function me()
    {
        return $this->send('/pubapi/v1/userinfo'); //~ GET /pubapi/v1/userinfo
    }

    public function makeFolder(string $folder)
    {
        // The array is made by its first entry.
        $options['json'] = ['action' => 'add_folder'];
        return $this->send("/pubapi/v1/fs/{$folder}", $options); //~ POST /pubapi/v1/fs/{path}
    }

    public function share(string $file)
    {
        $options['json']['path'] = $file;
        $options['json']['type'] = 'file';
        return $this->send('/pubapi/v1/links', $options); //~ POST /pubapi/v1/links
    }

    public function rights(string $user, string $folder)
    {
        $options['query'] = ['folder' => $folder];
        return $this->send("/pubapi/v1/perms/user/{$user}", $options); //~ GET /pubapi/v1/perms/user/{username}
    }

    public function drop(string $folder)
    {
        $options['verb'] = 'DELETE';
        return $this->send("/pubapi/v1/fs/{$folder}", $options); //~ DELETE /pubapi/v1/fs/{path}
    }
}
